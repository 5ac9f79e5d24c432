import type { cli as swedish } from '../sv/cli.ts'

/** What the one who starts the server reads on the command line. */
export const cli: Record<keyof typeof swedish, string> = {
  running: 'Komma överens is running. Open a link in the browser.',
  here: 'On this computer:',
  onlyHere: 'Only this computer reaches the server right now:',
  sameNetwork:
    '{count, plural, one {On other devices in the same wifi:} other {On other devices in the same wifi (try one after the other):}}',
  facilitator: 'Facilitator: {address}',
  participants: 'Participants: {address}',
  anotherLink: 'The facilitator’s link works once, at one of the addresses. For another: npm run link',
  keepOpen: 'Keep this window open for as long as the workshop runs. Stop the server with Ctrl+C. Everything is saved.',
  linkUsed: 'A computer has already been opened for facilitating. For another link: npm run link',
  openHouse: 'Open the address and enter the key SETUP_KEY.',
  stopping: 'The server stops. Everything is saved.',
  portBusy:
    'Port {port} is already used by another program. Close it, or start on another port, for example: PORT={other} npm start',
  hostUnknown: 'The address {host} does not exist on this computer. Change HOST, or remove the setting.',
  portForbidden: 'Port {port} may not be used by whoever runs the server. Choose a higher one, for example PORT=2567.',
  busy: 'The folder {folder} is already used by another server. Close that first, or choose another folder with DATA_DIR.',
  unwritable: 'The folder {folder} cannot be written. Allow writing to it, or choose another folder with DATA_DIR.',
  newer: 'The folder {folder} was made by a newer version. Update the program, or choose another folder with DATA_DIR.',
  older: 'The folder {folder} was made by an older version that can no longer be read. Choose another with DATA_DIR.',
  unknown: 'The file in the folder {folder} is not ours. Choose another folder with DATA_DIR.',
  damaged: 'The data in the folder {folder} are damaged. Put back a backup, or choose another folder with DATA_DIR.',
  startFailed: 'The server could not start ({code}).',
  configIntro: 'The settings need mending before the server can start:',
  configProblem: '- {name}: {expected}. Example: {name}={example}',
  configMissing: '- {name} is missing: {expected}. Example: {name}={example}',
  expectedPort: 'a port number between 0 and 65535',
  expectedHost: 'an address on this computer',
  expectedFolder: 'a folder for data',
  expectedWebAddress: 'a web address without a path, beginning with https:// or http://',
  expectedLongKey: 'at least 32 characters that nobody can guess. The command openssl rand -hex 32 prints such a key',
  expectedLogLevel: 'silent, fatal, error, warn, info, debug or trace',
  noServer: 'No server is running on the folder {folder}. Start it first with: npm start',
  linkFailed: 'The server at {address} gave no new link. See that DATA_DIR is the same as when it was started.',
}
