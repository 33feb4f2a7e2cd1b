import { BT709 } from '../../../kernel/bt709'
import type { FrameSize } from '../../../shared/picture-plan'
import type { Screen } from './screen'

/** Names of renderers that only imitate a graphics card. */
const IMITATION = /swiftshader|llvmpipe|softpipe|basic render|software/i

/** One triangle that covers all. */
const PLACES = `#version 300 es
void main() {
  gl_Position = vec4(gl_VertexID == 1 ? 3.0 : -1.0, gl_VertexID == 2 ? 3.0 : -1.0, 0.0, 1.0);
}`

const float = (value: number): string => value.toFixed(8)

/** Each pixel by itself: what is not mixed is as exact as the film. */
const COLOURS = `#version 300 es
precision highp float;
uniform sampler2D lumaPlane, uPlane, vPlane;
uniform int heightPx;
out vec4 colour;
void main() {
  ivec2 at = ivec2(int(gl_FragCoord.x), heightPx - 1 - int(gl_FragCoord.y));
  float luma = ${float(BT709.luma)} * (texelFetch(lumaPlane, at, 0).r - ${float(BT709.black / 255)});
  float u = texelFetch(uPlane, at / 2, 0).r - ${float(BT709.grey / 255)};
  float v = texelFetch(vPlane, at / 2, 0).r - ${float(BT709.grey / 255)};
  colour = vec4(
    luma + ${float(BT709.redFromV)} * v,
    luma + ${float(BT709.greenFromU)} * u + ${float(BT709.greenFromV)} * v,
    luma + ${float(BT709.blueFromU)} * u,
    1.0);
}`

const PLANES = ['lumaPlane', 'uPlane', 'vPlane'] as const

/** Undefined where there is no graphics card, or none that can be used. */
export function createShaderScreen(canvas: OffscreenCanvas): Screen | undefined {
  if (!hasGraphicsCard()) return undefined
  const gl = canvas.getContext('webgl2', { alpha: false, antialias: false, depth: false, powerPreference: 'low-power' })
  if (!gl) return undefined
  const program = createProgram(gl)
  gl.useProgram(program)
  gl.pixelStorei(gl.UNPACK_ALIGNMENT, 1)
  for (const [unit, name] of PLANES.entries()) gl.uniform1i(gl.getUniformLocation(program, name), unit)
  let shown: FrameSize | undefined

  const makeRoom = (size: FrameSize): void => {
    if (shown?.widthPx === size.widthPx && shown.heightPx === size.heightPx) return
    shown = size
    canvas.width = size.widthPx
    canvas.height = size.heightPx
    gl.viewport(0, 0, size.widthPx, size.heightPx)
    gl.uniform1i(gl.getUniformLocation(program, 'heightPx'), size.heightPx)
    for (const [unit, plane] of planesOf(size).entries()) createTexture(gl, unit, plane)
  }

  return {
    show: (picture, size) => {
      makeRoom(size)
      let from = 0
      for (const [unit, { widthPx, heightPx }] of planesOf(size).entries()) {
        gl.activeTexture(gl.TEXTURE0 + unit)
        gl.texSubImage2D(gl.TEXTURE_2D, 0, 0, 0, widthPx, heightPx, gl.RED, gl.UNSIGNED_BYTE, picture, from)
        from += widthPx * heightPx
      }
      gl.drawArrays(gl.TRIANGLES, 0, 3)
      return Promise.resolve()
    },
  }
}

/** Asked on another canvas: one that was used for a shader can never be drawn on otherwise. */
function hasGraphicsCard(): boolean {
  const gl = new OffscreenCanvas(1, 1).getContext('webgl2', { failIfMajorPerformanceCaveat: true })
  const info = gl?.getExtension('WEBGL_debug_renderer_info')
  if (!gl || !info) return false
  const renderer: unknown = gl.getParameter(info.UNMASKED_RENDERER_WEBGL)
  gl.getExtension('WEBGL_lose_context')?.loseContext()
  return typeof renderer === 'string' && !IMITATION.test(renderer)
}

function planesOf({ widthPx, heightPx }: FrameSize): readonly [FrameSize, FrameSize, FrameSize] {
  const half = { widthPx: widthPx / 2, heightPx: heightPx / 2 }
  return [{ widthPx, heightPx }, half, half]
}

function createTexture(gl: WebGL2RenderingContext, unit: number, { widthPx, heightPx }: FrameSize): void {
  gl.activeTexture(gl.TEXTURE0 + unit)
  gl.bindTexture(gl.TEXTURE_2D, gl.createTexture())
  gl.texStorage2D(gl.TEXTURE_2D, 1, gl.R8, widthPx, heightPx)
  for (const filter of [gl.TEXTURE_MIN_FILTER, gl.TEXTURE_MAG_FILTER]) {
    gl.texParameteri(gl.TEXTURE_2D, filter, gl.NEAREST)
  }
}

function createProgram(gl: WebGL2RenderingContext): WebGLProgram {
  const program = gl.createProgram()
  for (const [type, source] of [
    [gl.VERTEX_SHADER, PLACES],
    [gl.FRAGMENT_SHADER, COLOURS],
  ] as const) {
    const shader = gl.createShader(type)
    if (!shader) throw new TypeError('The graphics card takes no shaders.')
    gl.shaderSource(shader, source)
    gl.compileShader(shader)
    gl.attachShader(program, shader)
  }
  gl.linkProgram(program)
  return program
}
