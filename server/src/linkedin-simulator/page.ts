const style = `
:root { color-scheme: light dark; font: 16px/24px system-ui, sans-serif; }
body { max-width: 420px; margin: 0 auto; padding: 24px 16px; }
h1 { font-size: 24px; line-height: 30px; }
.note { padding: 8px 12px; border: 1px dashed; border-radius: 8px; font-size: 14px; line-height: 20px; }
label { display: block; margin-top: 16px; font-weight: 600; }
input { box-sizing: border-box; width: 100%; min-height: 44px; padding: 8px 12px; border: 1px solid; border-radius: 8px; font: inherit; }
div { display: flex; gap: 8px; margin-top: 24px; }
button { flex: 1; min-height: 44px; border: 1px solid; border-radius: 8px; background: none; color: inherit; font: inherit; font-weight: 600; cursor: pointer; }
button[value="allow"] { background: CanvasText; color: Canvas; }
`

export interface Asked {
  readonly clientId: string
  readonly redirectUri: string
  readonly state: string
  readonly name: string
  readonly email: string
}

/** Where somebody says who they are at the simulated LinkedIn. Works without script. */
export function authorizePage(asked: Asked, nonce: string): string {
  const field = (name: string, value: string) => `<input type="hidden" name="${name}" value="${escaped(value)}">`
  return framed(
    'LinkedIn (simulated): who are you?',
    nonce,
    `<h1>LinkedIn (simulated)</h1>
<p class="note">This stands in for LinkedIn in the demo and belongs to Orangery. It believes whatever is written here.</p>
<p>An application asks for your name and your e-mail address.</p>
<form method="post">
${field('client_id', asked.clientId)}${field('redirect_uri', asked.redirectUri)}${field('state', asked.state)}
<label for="name">Who are you?</label><input id="name" name="name" value="${escaped(asked.name)}" required maxlength="120" dir="auto" autocomplete="off">
<label for="email">E-mail at LinkedIn</label><input id="email" name="email" type="email" value="${escaped(asked.email)}" maxlength="200" autocomplete="off">
<div><button name="answer" value="cancel" formnovalidate>Cancel</button><button name="answer" value="allow">Allow</button></div>
</form>`,
  )
}

export function refusalPage(text: string, nonce: string): string {
  return framed('LinkedIn (simulated)', nonce, `<h1>LinkedIn (simulated)</h1><p>${escaped(text)}</p>`)
}

function framed(title: string, nonce: string, content: string): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title>
<style nonce="${nonce}">${style}</style></head><body><main>${content}</main></body></html>`
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? '')
}
