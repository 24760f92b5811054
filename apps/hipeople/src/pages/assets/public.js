// Makes the pages more comfortable; each of them works without this file. Keeps drafts, tells when, and fills in the time zone.
const form = document.querySelector('form[data-draft]')
const note = document.querySelector('[data-saved]')
// In the language of the page.
const texts = document.body.dataset

for (const zone of document.querySelectorAll('input[data-zone]'))
  zone.value = Intl.DateTimeFormat().resolvedOptions().timeZone ?? ''

if (form) {
  let timer
  let last = fields()
  let leaving = false
  let sending

  function fields() {
    const data = new URLSearchParams(new FormData(form))
    data.set('intent', 'save')
    return data.toString()
  }

  /** English is read in many places; there the browser knows how. */
  function clockTime() {
    const { lang } = document.documentElement
    return new Date().toLocaleTimeString(lang === 'en' ? [] : lang, { hour: '2-digit', minute: '2-digit' })
  }

  function say(text) {
    if (note) note.textContent = text
  }

  async function save() {
    clearTimeout(timer)
    const now = fields()
    if (now === last || leaving) return
    sending = new AbortController()
    try {
      const reply = await fetch(form.action, {
        method: 'POST',
        signal: sending.signal,
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: now,
        keepalive: now.length < 60_000,
      })
      if (!reply.ok) throw new Error(String(reply.status))
      last = now
      say(texts.draftSaved.replace('{time}', clockTime()))
    } catch {
      if (leaving) return
      say(texts.draftFailed)
      timer = setTimeout(save, 5000)
    }
  }

  form.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(save, 900)
  })
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') save()
  })
  form.addEventListener('submit', (event) => {
    if (navigator.onLine === false) {
      event.preventDefault()
      say(texts.draftOffline)
      return
    }
    leaving = true
    clearTimeout(timer)
    // What is sent now is newer than the draft on its way.
    sending?.abort()
  })
  window.addEventListener('online', save)

  // Another language is another page: what is written is kept before it.
  document.querySelector('form.languages')?.addEventListener('submit', async (event) => {
    if (fields() === last) return
    event.preventDefault()
    const { submitter } = event
    await save()
    if (fields() === last) event.target.requestSubmit(submitter)
  })
}

// Another language is another page: what is typed where no draft is kept goes along. A tick does not: its words are others then.
const typed = document.querySelector('main textarea, main input:not([type="hidden"])')?.form
if (typed && typed !== form) {
  const kept = sessionStorage.getItem(typed.action)
  sessionStorage.removeItem(typed.action)
  for (const [name, value] of new URLSearchParams(kept ?? '')) {
    const field = typed.elements.namedItem(name)
    if (field && field.type !== 'checkbox') field.value = value
  }
  document.querySelector('form.languages')?.addEventListener('submit', () => {
    sessionStorage.setItem(typed.action, new URLSearchParams(new FormData(typed)).toString())
  })
}

// A second click while the first is on its way changes nothing, and need not be sent.
for (const one of document.querySelectorAll('form'))
  one.addEventListener('submit', (event) => {
    if (event.defaultPrevented) return
    setTimeout(() => {
      for (const button of one.querySelectorAll('button')) button.setAttribute('aria-disabled', 'true')
    })
  })

// Going back restores the page as it was left, buttons included.
window.addEventListener('pageshow', () => {
  for (const button of document.querySelectorAll('button[aria-disabled]')) button.removeAttribute('aria-disabled')
})

const problem = document.querySelector('.problems a')
if (problem) problem.focus()

// The time of a test: counted here, kept by the server. At its end the form is sent, and the server says that the test is over.
const timed = document.querySelector('form[data-seconds]')
if (timed) {
  const shown = document.querySelector('.progress-text > span:last-child')
  const spoken = document.createElement('span')
  spoken.className = 'hidden'
  spoken.setAttribute('role', 'status')
  timed.append(spoken)
  const end = performance.now() + Number(timed.dataset.seconds) * 1000
  const said = new Set()
  const tick = () => {
    const left = Math.max(0, Math.round((end - performance.now()) / 1000))
    const text = timed.dataset.left.replace('{time}', `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`)
    if (shown) shown.textContent = text
    // Spoken at five minutes, at one, and at ten seconds only.
    for (const mark of [300, 60, 10])
      if (left <= mark && left > mark - 5 && !said.has(mark)) {
        said.add(mark)
        spoken.textContent = text
      }
    if (left > 0) return
    clearInterval(clock)
    // The grace of the server covers the way there.
    timed.requestSubmit()
  }
  const clock = setInterval(tick, 1000)
  tick()
}

// What is noticed while a test runs, as the page says before it begins.
const noticed = document.querySelector('form[data-noticed]')
if (noticed) {
  const tell = (kind) => navigator.sendBeacon(noticed.dataset.noticed, new URLSearchParams({ kind }))
  let going = false
  noticed.addEventListener('submit', () => {
    going = true
  })
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden' && !going) tell('tab-switch')
  })
  document.addEventListener('paste', () => tell('paste'))
  document.addEventListener('fullscreenchange', () => {
    if (!document.fullscreenElement) tell('full-screen-exit')
  })
}
