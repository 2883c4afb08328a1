import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { readSubjects } from '../../../scripts/checks/read-subjects.mjs'
import { writtenTree } from '../../support/checks/written-tree'

const author = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.org']

test('the subjects of all commits are read, newest first', () => {
  const root = writtenTree({})
  execFileSync('git', ['init', '--quiet'], { cwd: root })
  for (const subject of ['ui: Draw', 'ui: Paint']) {
    execFileSync('git', [...author, 'commit', '--quiet', '--allow-empty', '--message', subject], { cwd: root })
  }
  expect(readSubjects(root)).toEqual(['ui: Paint', 'ui: Draw'])
})

test('a copy without history has no subjects', () => {
  expect(readSubjects(writtenTree({ 'README.md': '' }))).toEqual([])
})
