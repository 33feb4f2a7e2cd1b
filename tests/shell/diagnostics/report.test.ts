import { expect, it } from 'vitest'
import { type ReportFacts, toReport } from '../../../src/main/shell/diagnostics/report'

const CANARY = 'canary-of-the-person'

/** A person whose words are everywhere where words of theirs can be. */
const facts: ReportFacts = {
  madeAtMs: Date.UTC(2026, 10, 23),
  program: { version: '1.2.3', electron: '45' },
  computer: { system: 'linux' },
  ffmpeg: ['ffmpeg version 5.1'],
  settings: {
    ...{
      language: 'en',
      languageChoice: 'system',
      theme: 'dark',
      scale: 1.25,
      stayOffline: true,
      tellUpdates: true,
      engine: 'automatic',
    },
    exportFolder: `/home/${CANARY}`,
    cacheFolder: `/mnt/${CANARY}`,
    knowsExport: true,
    filmName: CANARY,
    proxy: { kind: 'own', address: `http://${CANARY}:80`, hasPassword: true, passwordIsKept: true },
    model: {
      on: true,
      baseUrl: `https://${CANARY}.example`,
      model: CANARY,
      when: 'always',
      hasKey: true,
      keyIsKept: true,
    },
  },
  engine: {
    ...{ choice: 'automatic', phase: 'offline' },
    failure: { code: 'nemo.no-connection', message: CANARY, remedy: 'use-this-computer' },
  },
  localEngine: 'answered after 12 ms',
  projects: { count: 3, turn: 'idle' },
  exports: [
    {
      ...{ id: crypto.randomUUID(), projectId: crypto.randomUUID(), projectName: CANARY, fileName: `${CANARY}.mp4` },
      ...{ engine: 'local', startedAtMs: 0, progress: 0.456, phase: 'failed', leftOut: [CANARY] },
      failure: { code: 'export.disk-full', message: CANARY, remedy: 'choose-another-folder' },
    },
    {
      ...{ id: crypto.randomUUID(), projectId: crypto.randomUUID(), projectName: CANARY, fileName: CANARY },
      ...{
        engine: 'cloud',
        startedAtMs: 0,
        progress: 1,
        phase: 'done',
        endedAtMs: 1,
        link: `https://${CANARY}.example`,
      },
      file: { name: CANARY, durationMs: 30_000, widthPx: 1920, heightPx: 1080, sizeBytes: 99 },
    },
  ],
  logLines: ['[warn] first', '[warn] last'],
}

it('tells codes, numbers and states, and not a word of the person', () => {
  const report = toReport(facts)

  expect(report).not.toContain(CANARY)
  expect(report).toBe(`Reelwright diagnostics, 2026-11-23T00:00:00.000Z

== Program ==
version: 1.2.3
electron: 45

== Computer ==
system: linux

== ffmpeg ==
ffmpeg version 5.1

== Settings ==
language: en
languageChoice: system
theme: dark
scale: 1.25
stayOffline: true
engine: automatic
own model: on, always, key kept
proxy: own, with a password

== Engine ==
choice: automatic
phase: offline
failure: nemo.no-connection
on this computer: answered after 12 ms

== Projects ==
count: 3
turn: idle

== Exports ==
1970-01-01T00:00:00.000Z, local, mp4, failed, 46 %, export.disk-full
1970-01-01T00:00:00.000Z, cloud, mp4, done, 100 %, 1920x1080, 30000 ms, 99 bytes

== Log, last 2 lines ==
[warn] first
[warn] last
`)
})
