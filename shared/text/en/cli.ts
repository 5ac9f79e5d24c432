import type { cli as swedish } from '../sv/cli.ts'

/** What the one who starts the server reads on the command line. */
export const cli: Record<keyof typeof swedish, string> = {
  running: 'Komma överens is running. Open a link in the browser.',
  here: 'On this computer:',
  onlyHere:
    'Only this computer reaches the server right now. Connect it to a network if more are to come in, and start again:',
  onlyHereAsSet: 'Only this computer reaches the server. Remove the setting HOST if more are to come in:',
  sameNetwork:
    '{count, plural, one {On other devices in the same wifi:} other {On other devices in the same wifi (try one after the other):}}',
  facilitator: 'Facilitator: {address}',
  participants: 'Participants: {address}',
  anotherLink: 'The facilitator’s link works once, at one of the addresses. For another: npm run link',
  keepOpen:
    'Keep this window open for as long as the workshop runs. Stop the server with Ctrl+C. All that is saved is kept.',
  linkUsed: 'The console has already been opened on a computer. Go on there, or get another link with: npm run link',
  openHouse: 'Open the address and enter the key SETUP_KEY.',
  stopping: 'The server is stopping. All that is saved is kept.',
  notBuilt:
    'The pages and the server are not built, and this copy lacks the tools to build them. First run: npm ci && npm run build',
  builtOlder:
    'The pages and the server in the folder dist were built by another version of the program. They are used all the same. Build new ones with: npm ci && npm run build',
  buildFailed: 'The pages and the server could not be built. The fault stands above.',
  portBusy:
    'Port {port} is already used by another program. Close it, or start on another port, for example: PORT={other} npm start (in PowerShell: $env:PORT={other}; npm start)',
  metricsPortBusy:
    'The measures cannot be shown on port {port} ({code}). Choose another with METRICS_PORT, or leave it out.',
  hostUnknown: 'The address {host} does not exist on this computer. Change HOST, or remove the setting.',
  portForbidden: 'Port {port} may not be used by whoever runs the server. Choose a higher one, for example PORT=2567.',
  busy: 'Another server already uses the folder {folder}. Stop that server first, or choose another folder{source, select, command {} other { with DATA_DIR}}.',
  unwritable:
    'The folder {folder} cannot be written. Let whoever runs the server write to it and to the files in it, or choose another folder{source, select, command {} other { with DATA_DIR}}.',
  unwell:
    'The folder {folder} cannot be written just now. See that the disk is whole and has room, or choose another folder{source, select, command {} other { with DATA_DIR}}.',
  newer:
    'The folder {folder} was made by a newer version. Update the program, or choose another folder{source, select, command {} other { with DATA_DIR}}.',
  older:
    'The folder {folder} was made by an older version that can no longer be read. Choose another{source, select, command {} other { with DATA_DIR}}.',
  unknown:
    'The file in the folder {folder} does not belong to Komma överens. It is untouched. Choose another folder{source, select, command {} other { with DATA_DIR}}.',
  damaged:
    'The contents of the folder {folder} are damaged. Put back a backup, or choose another folder{source, select, command {} other { with DATA_DIR}}.',
  absent:
    'Nothing is kept in the folder {folder}. See to {source, select, command {the path in the command} other {DATA_DIR}}.',
  secretLost:
    'The file secret in the folder {folder} is missing or broken. Without it links and codes that people have no longer work. Put it back from a backup. If there is none left, the command npm run db -- secret makes a new one.',
  otherSecret:
    'The file secret in the folder {folder} is not the one that its workshops were made with. Put the right one back from a backup. If there is none left, the command npm run db -- secret makes a new one.',
  databaseBusy:
    'Another server already uses the database {database}. Stop that server first, or choose another database in {source, select, command {the command} other {DATABASE_URL}}.',
  databaseUnwritable:
    'The database {database} cannot be written. Allow whoever is named in {source, select, command {the command} other {DATABASE_URL}} to make tables, or choose another database.',
  databaseUnwell:
    'The database {database} cannot be written just now. See that the disk is whole and has room, and that the database is not read-only.',
  databaseNewer:
    'The database {database} was made by a newer version. Update the program, or choose another database in {source, select, command {the command} other {DATABASE_URL}}.',
  databaseOlder:
    'The database {database} was made by an older version that can no longer be read. Choose another in {source, select, command {the command} other {DATABASE_URL}}.',
  databaseUnknown:
    'The database {database} already holds something else. Make one for Komma överens alone, and name it in {source, select, command {the command} other {DATABASE_URL}}.',
  databaseUnreachable:
    'The database {database} does not answer. See that PostgreSQL runs and that the address in {source, select, command {the command} other {DATABASE_URL}} is right.',
  databaseLocked:
    'The database {database} refuses the login. See that the name and password in {source, select, command {the command} other {DATABASE_URL}} are right.',
  databaseMissing:
    'The database {database} does not exist. Make it, or name another in {source, select, command {the command} other {DATABASE_URL}}.',
  databaseOutdated: 'The database {database} runs on too old a PostgreSQL. Update it to version 15 or later.',
  databaseUnsafe:
    'The database {database} is set so that what is saved may be lost in a power cut. Set fsync = on in PostgreSQL.',
  databaseOtherSecret:
    'The database {database} is used by a server with another secret. Copy the file secret from the DATA_DIR of that server, or share its folder. If there is none left, the command npm run db -- secret makes a new one.',
  databaseUnencrypted:
    'The database {database} takes no encrypted connections. Turn on TLS in PostgreSQL with ssl = on. If the database is on this computer, you can leave out sslmode in {source, select, command {the command} other {DATABASE_URL}} instead.',
  databaseUntrusted:
    'The certificate of the database {database} cannot be trusted ({code}). Give PostgreSQL a valid certificate for that address, or name its issuer’s certificate with sslrootcert in {source, select, command {the command} other {DATABASE_URL}}.',
  databaseAbsent:
    'Nothing is kept in the database {database}. See to {source, select, command {the address in the command} other {DATABASE_URL}}.',
  startFailed: 'The server could not start ({code}). See to PORT and HOST, and try again.',
  organiserIntro: 'The file {file} needs mending before the server can start:',
  organiserUnreadable: '- It cannot be read. Let whoever runs the server read it.',
  organiserNoJson:
    '- It is not valid JSON{line, plural, =0 {} other {: the fault is on line # or just before}}. Look at quotation marks, commas and braces.',
  organiserUnknown: '- {name} is no blank on the pages. Choose among these: {names}',
  organiserText: '- {name}: a text of at most 300 characters, or one in each language. Example: {example}',
  configIntro: 'The settings need mending before the server can start:',
  configProblem: '- {name}: {expected}. Example: {name}={example}',
  configMisspelt: '- {written} is no setting. Should it be {name}? Correct the name, or take the setting away.',
  configMissing: '- {name} is missing: {expected}. Example: {name}={example}',
  expectedPort: 'a port number between 0 and 65535',
  expectedHost: 'an address on this computer',
  expectedFolder: 'a folder for data',
  expectedDatabase: 'the address of a database in PostgreSQL, ending in the name of the database',
  expectedRedis: 'the address of Redis, beginning with redis:// or rediss://',
  expectedProcessName:
    'a name of its own of at most 40 characters: a–z, digits and hyphens, but not the beginning of an address of ours, such as api',
  expectedWebAddress: 'a web address without a path, beginning with https:// or http://',
  expectedLongKey: 'at least 32 characters that nobody can guess. The command openssl rand -hex 32 prints such a key',
  expectedLogLevel: 'silent, fatal, error, warn, info, debug or trace',
  clusterAddress: 'Two processes behind one address: {address}',
  clusterKey: 'The key to it: {key}',
  clusterProcess: '{name} is process {pid}. See what happens when it goes: kill -9 {pid}',
  clusterUntil: 'Ctrl+C stops everything. What was saved goes with it.',
  noServer: 'No server is running on the folder {folder}. Start it first with: npm start',
  dbUsage:
    'Write one of these:\n  npm run db -- backup [FOLDER]\n  npm run db -- restore FOLDER\n  npm run db -- restore FOLDER --verify (tries the copy and changes nothing)\n  npm run db -- move FROM TO (a folder, or an address beginning with postgres://)\n  npm run db -- secret (a new secret, when the old one is gone or has become known)',
  dbBackedUp:
    'The backup of {place} lies in {folder}: {workshops, plural, one {# workshop} other {# workshops}}, {facts, plural, one {# event} other {# events}}.\nChecksum: {hash}',
  dbInProgram:
    'Warning: the folder lies in the program’s own folder, {program}. The copy is lost if the program is replaced or removed. Make another copy in a folder somewhere else, and write its whole path.',
  dbTried:
    'The copy in {folder}, made {made, date, long} at {made, time, short}, is whole: {workshops, plural, one {# workshop} other {# workshops}} and {facts, plural, one {# event} other {# events}} could be read from beginning to end. Nothing is changed.\nChecksum: {hash}',
  dbRestored:
    'The copy in {folder}, made {made, date, long} at {made, time, short}, is back in {place}: {workshops, plural, one {# workshop} other {# workshops}}, {facts, plural, one {# event} other {# events}}.\nChecksum, the same in both places: {hash}',
  dbMoved:
    'Everything from {from} is now in {to}: {workshops, plural, one {# workshop} other {# workshops}}, {facts, plural, one {# event} other {# events}}. The old lies there untouched.\nChecksum, the same in both places: {hash}',
  dbStartOnDatabase:
    'Start the server with DATABASE_URL and DATA_DIR={folder}. The file secret in that folder is needed: without it links and codes no longer work.',
  dbStartInFolder: 'Start the server with DATA_DIR={folder} and without DATABASE_URL.',
  dbFileThere: '{folder} is a file. Choose a new folder for the backup.',
  dbFolderTaken: 'The folder {folder} is not empty. Choose a new folder for the backup.',
  dbNoBackup: 'There is no backup in the folder {folder}. Choose a folder that npm run db -- backup has made.',
  dbDamaged: 'The copy in {folder} has changed since it was made. This differs: {tables}. Choose another copy.',
  dbCopyBroken: 'The copy in {folder} is damaged and cannot be read. Nothing is changed. Choose another copy.',
  dbNoSecret:
    'The copy in {folder} lacks the right file secret. Without it links and codes that people have no longer work. Nothing is changed. Put there the file secret of the server that the copy was made of, or choose another copy.',
  dbNewSecret:
    'The folder {folder} has got a new file secret. Links and codes that people already have may no longer work. Start the server and hand out new ones.',
  dbUnreadable: 'The workshop {id} cannot be read to its end. Nothing is changed. Choose another copy.',
  dbNotEmpty: 'There are workshops in {place} already. Choose an empty folder or database. Nothing is changed.',
  dbOtherAddress:
    'Addresses that begin with {scheme} cannot be used here. Write a folder, or an address that begins with postgres://',
  dbSamePlace: 'That is the same place: {place}. Choose another to move to.',
  dbDiffers: 'What came to {place} was not the same as what was sent. Nothing is changed. Try again.',
  dbFailed:
    'Not everything could be read or written ({code}). Nothing is changed. See that the disk has room and that the database answers, and try again.',
  keyOnly:
    'The server was started with PUBLIC_URL. Then the console is opened by the key SETUP_KEY alone. Whoever should not have the key can have a link to their workshop: it is in the console, under Who leads together with you?',
  processNameTaken:
    'Another process that runs on the same database has the same PROCESS_NAME. Give each a name of its own, and let the proxy know them by the same names.',
  processUrlTaken:
    'Another process that runs on the same database has the same PROCESS_URL. Give the address where the others reach this very process.',
  linkFailed: 'The server at {address} gave no new link. See that DATA_DIR is the same as when it was started.',
}
