import { describe, expect, test } from 'vitest'
import { boardContent, safeHtml } from './safe-html.ts'

describe('what users wrote loses what could run', () => {
  test.each([
    ['<p>Hi<script>alert(1)</script></p>', '<p>Hi</p>'],
    ['<p onclick="alert(1)" style="position:fixed">Hi</p>', '<p>Hi</p>'],
    ['<a href="javascript:alert(1)">x</a>', '<a rel="noopener noreferrer">x</a>'],
    ['<a href="java\tscript:alert(1)">x</a>', '<a rel="noopener noreferrer">x</a>'],
    ['<img src=x onerror=alert(1)>', '<img src="x" />'],
    ['<img src="http://tracker.example/a.png">', '<img />'],
    ['<iframe src="https://evil.example"></iframe>', ''],
    ['<svg><script>alert(1)</script></svg>', ''],
    ['<style>p{color:red}</style><p>Hi</p>', '<p>Hi</p>'],
    ['<form action="https://evil.example"><input name=a></form>', ''],
    ['<p>R &amp; D &lt;b&gt;</p>', '<p>R &amp; D &lt;b&gt;</p>'],
    ['<math><mtext></p><script>alert(1)</script>', '<p></p>'],
    ['plain <b>words', 'plain <b>words</b>'],
  ])('%s', (given, clean) => {
    expect(safeHtml(given)).toBe(clean)
  })
})

test('the text of a post is escaped once after it was cleaned', () => {
  expect(boardContent('<p>R &amp; D</p><script>x</script>')).toBe('&lt;p&gt;R &amp;amp; D&lt;/p&gt;')
})
