import { createServer } from 'node:http'

/** Reads what it is sent, to the last byte, and says yes in the service's words. Ends with its parent. */
const server = createServer((request, response) => {
  let sizeBytes = 0
  request.on('data', (chunk) => (sizeBytes += chunk.length))
  request.on('end', () => {
    const whole = sizeBytes === Number(request.headers['content-length'])
    const answer = { code: whole ? 0 : 4002, data: { files: [{ filename: 'clip.mp4' }], session_state_applied: true } }
    response.setHeader('content-type', 'application/json').end(JSON.stringify(answer))
  })
})
server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}`))
process.stdin.once('end', () => process.exit(0)).resume()
