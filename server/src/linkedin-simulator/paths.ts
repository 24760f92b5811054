import { linkedinSimulator } from '@orangery/contract/simulator'

/** What an app may call of it. The page on which somebody signs in is for browsers alone. */
export const linkedinSimulatorPrefixes = [linkedinSimulator.paths.token, linkedinSimulator.paths.userinfo]
