/**
 * What people photograph, in the words they use for it: English names first, then Chinese ones. A file called
 * `watch.jpg` is meant by 手表, and `鞋子.jpg` by "the shoes". One sign that also begins other words says what may not follow.
 */
const TABLE = `
watch watches timepiece|手表|腕表|表(?![情示达现格面演明])
shoe shoes sneaker sneakers trainers|鞋子|球鞋|运动鞋|皮鞋|鞋
bag bags handbag purse tote|包包|手提包|手袋|背包|包(?![含括装裹围])
lamp lamps|台灯|灯具|灯(?![光片泡笼])
chair chairs|椅子|椅|座椅
street road|街景|街道|街头|马路|大街|街
beach shore seaside|海滩|沙滩|海边
ocean sea|大海|海洋|海浪
waves wave|海浪|波浪
mountain mountains hills|大山|山峰|高山|山
forest woods|森林|树林
city skyline|城市|都市
sunset dusk|日落|夕阳|晚霞
sunrise dawn|日出|朝阳
flower flowers bouquet|花朵|鲜花|花束|花(?![费样])
tree trees|大树|树木|树
dog puppy|小狗|狗狗|狗
cat kitten|小猫|猫咪|猫
baby infant|宝宝|婴儿
child kid children kids|孩子|小孩
bride|新娘
groom|新郎
wedding|婚礼
cake|蛋糕
coffee|咖啡
tea|茶杯|茶叶|茶
cup mug|杯子|马克杯|水杯
bottle|瓶子|水瓶
plate dish|盘子|碟子
food meal|美食|食物|饭菜
bread|面包
pizza|披萨
car|汽车|轿车|车子
bike bicycle|自行车|单车
train|火车|列车
plane airplane|飞机
boat ship|小船|轮船|船
house|房子|屋子
garden yard|花园|院子
kitchen|厨房
bedroom|卧室
office|办公室
desk|书桌|办公桌
table|桌子|餐桌
sofa couch|沙发
bed|床铺|床
door|大门|门口
window|窗户|窗子
book books|书本|书籍
laptop computer|笔记本|电脑
camera|相机
headphones earphones|耳机
ring|戒指
necklace|项链
earrings|耳环
dress gown|裙子|连衣裙
shirt tshirt|衬衫|上衣
jacket coat|外套|大衣|夹克
hat cap|帽子
glasses sunglasses|眼镜|墨镜
perfume|香水
lipstick|口红
lake|湖泊|湖边|湖
river|河流|小河
snow|雪景|雪地
rain|雨景|下雨
park|公园
market|市场|集市
temple|寺庙
bridge|大桥|桥
castle|城堡
museum|博物馆
island|海岛|岛屿
village|村庄|村子
family|全家福|家人
guitar|吉他
piano|钢琴
violin|小提琴`

export interface ThingWords {
  readonly english: readonly string[]
  readonly chinese: readonly string[]
}

export const THINGS: readonly ThingWords[] = TABLE.trim()
  .split('\n')
  .map((line) => {
    const [english = '', ...chinese] = line.split('|')
    return { english: english.split(' '), chinese: chinese }
  })
