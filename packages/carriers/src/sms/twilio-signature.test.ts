import { expect, test } from 'vitest'
import { isSignedByTwilio, twilioSignature } from './twilio-signature.ts'

const token = '12345678901234567890123456789012'
const reply = {
  url: 'https://hiring.example.com/hooks/carriers/sms',
  fields: new URLSearchParams({ MessageSid: 'SM1', From: '+491712345678', To: '+4930123', Body: 'Ja, gerne – é 🙂', Empty: '' }),
}

test('a call that was changed, that went to another address, or that another token signed is refused', () => {
  const signature = twilioSignature(token, reply.url, reply.fields)
  expect(isSignedByTwilio('', token, reply)).toBe(false)
  expect(isSignedByTwilio(signature, token.replace('1', '2'), reply)).toBe(false)
  expect(isSignedByTwilio(signature, token, { ...reply, url: `${reply.url}/status` })).toBe(false)
  expect(isSignedByTwilio(signature, token, { ...reply, fields: new URLSearchParams([...reply.fields, ['Body', 'STOP']]) })).toBe(
    false,
  )
})

// Made by twilio 6.2.0, getExpectedTwilioSignature.
test('signatures are those of the library of Twilio', () => {
  expect(twilioSignature(token, reply.url, reply.fields)).toBe('GpHuYxuUQefs/UwwxpJ1jOUTl2o=')
  const receipt = new URLSearchParams('MessageSid=SM1&MessageStatus=delivered&b=2&b=1&b=2&B=x')
  const url = 'https://hiring.example.com/hooks/carriers/sms/status?text=7'
  expect(isSignedByTwilio('YEeP4tJRZz/oEBz+7c9phaL3L2c=', token, { url, fields: receipt })).toBe(true)
})
