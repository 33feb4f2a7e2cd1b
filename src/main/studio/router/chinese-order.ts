/** Asking whether it can be done is not asking to do it, unless somebody is asked. */
const QUESTION = /(?:吗|么|没有)[\s?!。~]*$/u
const REQUEST = /你|您|帮|请|麻烦|给我|能不能|可不可以/u
/** Behind the verb these name a property of it: 导出格式. */
const PROPERTY = /(?:导出|下载|渲染|输出|上传)(?:的)?(?:格式|质量|文件夹|版本|项目)/u
/** The finished film is meant, not new material. */
const FILM_AWAY = /[把将].*(?:视频|影片|片子|成片|文件).*上传/u

export const isDoubtfulChinese = (plain: string): boolean =>
  (QUESTION.test(plain) && !REQUEST.test(plain)) || PROPERTY.test(plain) || FILM_AWAY.test(plain)
