import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { makePhoto } from '../../engine/support/journey'
import type { Kind } from '../support/services'
import { fileOf, never, uploadPath, visit, written } from '../support/visit'

/** Files and addresses on their way in. */
export function uploadsContract(kind: Kind): void {
  describe('an upload', () => {
    it('keeps names and bytes, several files in one request', async () => {
      const { client, folder, recorder } = await visit(kind)
      const { sessionId } = await client.openSession({ name: 'Sea', language: 'en' })
      const names = ['plain.jpg', '海边 “引号” "1".jpg', "it's 100% 😀 (2).jpg"]
      const files = await Promise.all(
        names.map(async (name, index) => fileOf(await makePhoto(folder, `${index}.jpg`), name, 'image/jpeg')),
      )

      const uploaded = await client.uploadFiles(sessionId, files, { signal: never })

      expect(uploaded.assets.map(({ name }) => name)).toEqual(names)
      const bytes = await Promise.all(files.map(({ path }) => readFile(path)))
      const hashes = bytes.map((one) => createHash('sha256').update(one).digest('hex'))
      expect(uploaded.assets.map(({ hash }) => hash)).toEqual(hashes)
      expect((await client.state(sessionId)).assetNames).toEqual(names)
      expect(recorder.callsTo('POST', uploadPath(sessionId))).toHaveLength(1)
    })

    it('takes an address in place of bytes', async () => {
      const { client, folder, service } = await visit(kind)
      const { sessionId } = await client.openSession({ name: 'Sea', language: 'en' })
      const path = await makePhoto(folder, 'far away #1.jpg')

      const { assets } = await client.uploadUrls(sessionId, [service.addressOf(path)], never)

      expect(assets).toMatchObject([{ name: 'far away #1.jpg' }])
      expect((await client.state(sessionId)).assetNames).toEqual(['far away #1.jpg'])
    })

    it('refuses what is no media, by its number', async () => {
      const { client, folder } = await visit(kind)
      const { sessionId } = await client.openSession({ name: 'Sea', language: 'en' })
      const notes = await fileOf(await written(folder, 'notes.txt', Buffer.from('hello')), 'notes.txt', 'text/plain')

      await expect(client.uploadFiles(sessionId, [notes], { signal: never })).rejects.toMatchObject({ wireCode: 4001 })
      await expect(client.uploadUrls(sessionId, ['ftp://x.example/a.jpg'], never)).rejects.toMatchObject({
        wireCode: 4001,
      })
      expect((await client.state(sessionId)).assetNames).toEqual([])
    })

    it('refuses what is too large, by its number', async () => {
      const { client, folder } = await visit(kind)
      const { sessionId } = await client.openSession({ name: 'Sea', language: 'en' })
      const { name, bytes } = kind.tooLarge
      const large = await fileOf(await written(folder, name, bytes), name, 'application/octet-stream')

      await expect(client.uploadFiles(sessionId, [large], { signal: never })).rejects.toMatchObject({ wireCode: 4002 })
    })

    it('takes the good files beside a bad one, and names only them', async () => {
      const { client, folder } = await visit(kind)
      const { sessionId } = await client.openSession({ name: 'Sea', language: 'en' })
      const files = [
        await fileOf(await written(folder, 'notes.txt', Buffer.from('hello')), 'notes.txt', 'text/plain'),
        await fileOf(await makePhoto(folder, 'a.jpg'), 'a.jpg', 'image/jpeg'),
      ]

      const { assets } = await client.uploadFiles(sessionId, files, { signal: never })

      expect(assets.map(({ name }) => name)).toEqual(['a.jpg'])
      expect((await client.state(sessionId)).assetNames).toEqual(['a.jpg'])
    })
  })
}
