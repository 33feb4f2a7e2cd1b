import { spawn } from 'node:child_process'

/** Signals that a person or a supervisor sends to a command, and that belong to the program it runs. */
const PASSED_ON = ['SIGINT', 'SIGTERM', 'SIGHUP']

/** 128 + the number of the signal, as shells count. */
const SIGNAL_EXIT_CODES = { SIGHUP: 129, SIGINT: 130, SIGKILL: 137, SIGTERM: 143 }

/**
 * Runs a program in the foreground, as if it had been started in our place: same terminal, same signals, same exit code.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 * @returns {Promise<number>} the exit code
 */
export function runInForeground(program, args, options = {}) {
  const child = spawn(program, args, { stdio: 'inherit', ...options })
  // A Ctrl-C in a terminal reaches the child by itself, so only what was sent to us alone is passed on.
  const passOn = (signal) => {
    if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal)
  }
  for (const signal of PASSED_ON) process.on(signal, passOn)
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) => resolve(code ?? SIGNAL_EXIT_CODES[signal] ?? 1))
  }).finally(() => {
    for (const signal of PASSED_ON) process.off(signal, passOn)
  })
}

/**
 * Runs a helper program and collects what it says. Never rejects: a program that is not there has code 127.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 * @returns {Promise<{ code: number, output: string }>} stdout and stderr together
 */
export function runQuietly(program, args, options = {}) {
  const child = spawn(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => (output += text))
  }
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: 127, output: error.message }))
    child.once('close', (code, signal) => resolve({ code: code ?? SIGNAL_EXIT_CODES[signal] ?? 1, output }))
  })
}
