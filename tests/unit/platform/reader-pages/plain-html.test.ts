import { expect, test } from 'vitest'
import { isReaderPage, isUnfinished, locationAskedFor, plainHtml, statusAskedFor } from '@/platform/reader-pages/plain-html.mjs'

test.each([
  ['<html lang="en" data-plain="">', true],
  ['<!DOCTYPE html><html data-plain lang="en">', true],
  ['<html lang="en">', false],
  ['<html lang="en"><body data-plain>', false],
  ['<html lang="en"><p>data-plain</p>', false],
])('the page %s asks for no script: %s', (html, isPlain) => {
  expect(isReaderPage(html)).toBe(isPlain)
})

test.each([
  ['<div><!--$?--><template id="B:0"></template>Waiting</div>', true],
  ['<template id="P:1"></template>', true],
  ['<!--$--><p>Shown</p><!--/$-->', false],
  ['<template id="own"></template>', false],
])('the page %s is unfinished: %s', (html, isWaiting) => {
  expect(isUnfinished(html)).toBe(isWaiting)
})

test.each([
  ['a script file', '<script src="/_next/static/chunks/a.js" async=""></script>'],
  ['the payload of the page', '<script>(self.__next_f=self.__next_f||[]).push([0])</script>'],
  ['a script over several lines', '<script>\nlet a = 1\n</script>'],
  ['a preloaded script', '<link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/a.js"/>'],
  ['a preloaded script, told the other way round', '<link as="script" href="/a.js" rel="preload">'],
  ['a preloaded module', '<link rel="modulepreload" as="script" href="/a.js"/>'],
])('%s is taken out', (_, part) => {
  expect(plainHtml(`<head>${part}</head><p>Rest.</p>${part}`)).toBe('<head></head><p>Rest.</p>')
})

test.each([
  ['JSON-LD', '<script type="application/ld+json">{"@type":"Article"}</script>'],
  ['speculation rules', '<script type="speculationrules">{"prefetch":[]}</script>'],
  ['a script that asks to be kept', '<script data-keep="">a()</script>'],
  ['a style sheet', '<link rel="stylesheet" href="/_next/static/chunks/a.css"/>'],
  ['a preloaded picture', '<link rel="preload" as="image" href="/knee.webp"/>'],
  ['a preloaded font', '<link rel="preload" as="font" href="/a.woff2"/>'],
  ['words about scripts', '<p>&lt;script&gt; and a text: script</p>'],
])('%s stays', (_, part) => {
  expect(plainHtml(`<head>${part}</head>`)).toBe(`<head>${part}</head>`)
})

test('a script between two that stay is taken out alone', () => {
  const kept = '<script type="application/ld+json">{}</script>'
  expect(plainHtml(`${kept}<script>a()</script>${kept}`)).toBe(kept + kept)
})

test.each([
  ['<meta name="healthool:status" content="404"/>', 404],
  ['<meta name="healthool:status" content="410">', 410],
  ['<meta name="healthool:status" content="soon"/>', null],
  ['<meta name="description" content="404"/>', null],
  ['', null],
])('the page with %s asks for the status %s', (html, status) => {
  expect(statusAskedFor(html)).toBe(status)
})

test.each([
  ['<meta name="healthool:location" content="%2Fknee%20pain%23causes"/>', '/knee pain#causes'],
  ['<meta name="healthool:location" content="https%3A%2F%2Felsewhere.example%2F%3Fa%3Db%26c">', 'https://elsewhere.example/?a=b&c'],
  ['<meta name="healthool:location" content="/knee"/>', null],
  ['<p>&lt;meta name="healthool:location" content="%2Fknee"/&gt;</p>', null],
  ['', null],
])('the page with %s sends its reader on to %s', (html, location) => {
  expect(locationAskedFor(html)).toBe(location)
})
