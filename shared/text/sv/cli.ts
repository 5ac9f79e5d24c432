/** What the one who starts the server reads on the command line. */
export const cli = {
  running: 'Komma överens är igång. Öppna en länk i webbläsaren.',
  here: 'På den här datorn:',
  onlyHere: 'Bara den här datorn når servern just nu. Anslut den till ett nät om fler ska komma in, och starta om:',
  onlyHereAsSet: 'Bara den här datorn når servern. Ta bort inställningen HOST om fler ska komma in:',
  sameNetwork:
    '{count, plural, one {På andra enheter i samma wifi:} other {På andra enheter i samma wifi (prova i tur och ordning):}}',
  facilitator: 'Processledare: {address}',
  participants: 'Deltagare: {address}',
  anotherLink: 'Länken för processledaren gäller en gång, på en av adresserna. En ny får du med: npm run link',
  keepOpen:
    'Låt det här fönstret vara öppet så länge träffen pågår. Stoppa servern med Ctrl+C. Allt som är sparat finns kvar.',
  linkUsed: 'Regin är redan öppnad på en dator. Fortsätt där, eller hämta en ny länk med: npm run link',
  openHouse: 'Öppna adressen och skriv in nyckeln SETUP_KEY.',
  stopping: 'Servern stoppas. Allt som är sparat finns kvar.',
  notBuilt:
    'Sidorna och servern är inte byggda, och byggverktygen saknas i den här kopian. Kör först: npm ci && npm run build',
  builtOlder:
    'Sidorna och servern i mappen dist är byggda av en annan version av programmet. De används ändå. Bygg nya med: npm ci && npm run build',
  buildFailed: 'Sidorna och servern gick inte att bygga. Felet står ovanför.',
  portBusy:
    'Porten {port} används redan av ett annat program. Stäng det, eller starta på en annan port, till exempel: PORT={other} npm start (i PowerShell: $env:PORT={other}; npm start)',
  metricsPortBusy:
    'Mätvärdena kan inte visas på port {port} ({code}). Välj en annan port med METRICS_PORT, eller ta bort inställningen.',
  hostUnknown: 'Adressen {host} finns inte på den här datorn. Ändra HOST, eller ta bort inställningen.',
  portForbidden: 'Porten {port} får inte användas av den som kör servern. Välj en högre port, till exempel PORT=2567.',
  busy: 'En annan server använder redan mappen {folder}. Stoppa den servern först, eller välj en annan mapp{source, select, command {} other { med DATA_DIR}}.',
  unwritable:
    'Det går inte att skriva i mappen {folder}. Ge den som kör servern skrivrätt till mappen och filerna i den, eller välj en annan mapp{source, select, command {} other { med DATA_DIR}}.',
  unwell:
    'Det går inte att skriva i mappen {folder} just nu. Kontrollera att disken är hel och har plats, eller välj en annan mapp{source, select, command {} other { med DATA_DIR}}.',
  newer:
    'Mappen {folder} är gjord av en nyare version. Uppdatera programmet, eller välj en annan mapp{source, select, command {} other { med DATA_DIR}}.',
  older:
    'Mappen {folder} är gjord av en äldre version som inte längre kan läsas. Välj en annan mapp{source, select, command {} other { med DATA_DIR}}.',
  unknown:
    'Filen i mappen {folder} hör inte till Komma överens. Den är orörd. Välj en annan mapp{source, select, command {} other { med DATA_DIR}}.',
  damaged:
    'Innehållet i mappen {folder} är skadat. Lägg tillbaka en säkerhetskopia, eller välj en annan mapp{source, select, command {} other { med DATA_DIR}}.',
  absent:
    'Det finns inget sparat i mappen {folder}. Kontrollera {source, select, command {sökvägen i kommandot} other {DATA_DIR}}.',
  secretLost:
    'Filen secret i mappen {folder} saknas eller är förstörd. Utan den slutar utdelade länkar och koder att gälla. Lägg tillbaka den från en säkerhetskopia. Finns den inte kvar gör kommandot npm run db -- secret en ny.',
  otherSecret:
    'Filen secret i mappen {folder} är inte den som träffarna är gjorda med. Lägg tillbaka rätt fil från en säkerhetskopia. Finns den inte kvar gör kommandot npm run db -- secret en ny.',
  databaseBusy:
    'En annan server använder redan databasen {database}. Stoppa den servern först, eller välj en annan databas i {source, select, command {kommandot} other {DATABASE_URL}}.',
  databaseUnwritable:
    'Det går inte att skriva i databasen {database}. Ge den som anges i {source, select, command {kommandot} other {DATABASE_URL}} rätt att skapa tabeller, eller välj en annan databas.',
  databaseUnwell:
    'Det går inte att skriva i databasen {database} just nu. Kontrollera att disken är hel och har plats, och att databasen inte är skrivskyddad.',
  databaseNewer:
    'Databasen {database} är gjord av en nyare version. Uppdatera programmet, eller välj en annan databas i {source, select, command {kommandot} other {DATABASE_URL}}.',
  databaseOlder:
    'Databasen {database} är gjord av en äldre version som inte längre kan läsas. Välj en annan databas i {source, select, command {kommandot} other {DATABASE_URL}}.',
  databaseUnknown:
    'Databasen {database} innehåller redan något annat. Skapa en egen databas för Komma överens, och ange den i {source, select, command {kommandot} other {DATABASE_URL}}.',
  databaseUnreachable:
    'Databasen {database} svarar inte. Kontrollera att PostgreSQL är igång och att adressen i {source, select, command {kommandot} other {DATABASE_URL}} stämmer.',
  databaseLocked:
    'Databasen {database} nekar inloggningen. Kontrollera att namnet och lösenordet i {source, select, command {kommandot} other {DATABASE_URL}} stämmer.',
  databaseMissing:
    'Databasen {database} finns inte. Skapa den, eller ange en annan i {source, select, command {kommandot} other {DATABASE_URL}}.',
  databaseOutdated:
    'Databasen {database} körs i en för gammal version av PostgreSQL. Uppdatera PostgreSQL till version 15 eller senare.',
  databaseUnsafe:
    'Databasen {database} är inställd så att det som sparas kan försvinna vid ett strömavbrott. Ställ in fsync = on i PostgreSQL.',
  databaseOtherSecret:
    'Databasen {database} används av en server med en annan hemlighet. Kopiera filen secret från den serverns DATA_DIR, eller använd samma mapp. Finns filen inte kvar gör kommandot npm run db -- secret en ny.',
  databaseUnencrypted:
    'Databasen {database} tar inte emot krypterade anslutningar. Slå på TLS i PostgreSQL med ssl = on. Ligger databasen på samma dator kan du i stället ta bort sslmode i {source, select, command {kommandot} other {DATABASE_URL}}.',
  databaseUntrusted:
    'Certifikatet för databasen {database} går inte att lita på ({code}). Ge PostgreSQL ett giltigt certifikat för den adressen, eller ange utfärdarens certifikat med sslrootcert i {source, select, command {kommandot} other {DATABASE_URL}}.',
  databaseAbsent:
    'Det finns inget sparat i databasen {database}. Kontrollera {source, select, command {adressen i kommandot} other {DATABASE_URL}}.',
  startFailed: 'Servern kunde inte starta ({code}). Kontrollera PORT och HOST, och försök igen.',
  organiserIntro: 'Filen {file} behöver rättas innan servern kan starta:',
  organiserUnreadable: '- Den går inte att läsa. Ge den som kör servern läsrätt till filen.',
  organiserNoJson:
    '- Den är inte giltig JSON{line, plural, =0 {} other {: felet finns på rad # eller strax före}}. Se efter citattecken, kommatecken och klammer.',
  organiserUnknown: '- {name} är ingen uppgift på sidorna. Välj bland dessa: {names}',
  organiserText: '- {name}: en text på högst 300 tecken, eller en för varje språk. Exempel: {example}',
  configIntro: 'Inställningarna behöver rättas innan servern kan starta:',
  configProblem: '- {name}: {expected}. Exempel: {name}={example}',
  configMisspelt: '- {written} är ingen inställning. Ska det stå {name}? Rätta namnet, eller ta bort inställningen.',
  configMissing: '- {name} saknas: {expected}. Exempel: {name}={example}',
  expectedPort: 'ett portnummer mellan 0 och 65535',
  expectedHost: 'en adress på den här datorn',
  expectedFolder: 'en mapp för data',
  expectedDatabase: 'adressen till en databas i PostgreSQL, med namnet på databasen sist',
  expectedRedis: 'adressen till Redis, som börjar med redis:// eller rediss://',
  expectedProcessName:
    'ett eget namn på högst 40 tecken: a–z, siffror och bindestreck, men inte början på en av våra adresser, som api',
  expectedWebAddress: 'en webbadress utan sökväg, som börjar med https:// eller http://',
  expectedLongKey: 'minst 32 tecken som ingen kan gissa. Kommandot openssl rand -hex 32 skriver ut en sådan nyckel',
  expectedLogLevel: 'silent, fatal, error, warn, info, debug eller trace',
  clusterAddress: 'Två processer bakom en adress: {address}',
  clusterKey: 'Nyckeln dit: {key}',
  clusterProcess: '{name} är process {pid}. Se vad som händer när den försvinner: kill -9 {pid}',
  clusterUntil: 'Ctrl+C stoppar allt. Då försvinner också det som har sparats.',
  noServer: 'Ingen server är igång på mappen {folder}. Starta den först med: npm start',
  dbUsage:
    'Skriv ett av dessa:\n  npm run db -- backup [MAPP]\n  npm run db -- restore MAPP\n  npm run db -- restore MAPP --verify (prövar kopian och ändrar inget)\n  npm run db -- move FRÅN TILL (en mapp eller en adress som börjar med postgres://)\n  npm run db -- secret (en ny hemlighet, när den gamla är borta eller har blivit känd)',
  dbBackedUp:
    'Säkerhetskopian av {place} ligger i {folder}: {workshops, plural, one {# träff} other {# träffar}}, {facts, plural, one {# händelse} other {# händelser}}.\nKontrollsumma: {hash}',
  dbInProgram:
    'Varning: mappen ligger i programmets egen mapp, {program}. Kopian försvinner om programmet byts ut eller tas bort. Gör en ny kopia i en mapp någon annanstans, och skriv hela sökvägen.',
  dbTried:
    'Kopian i {folder}, gjord {made, date, long} {made, time, short}, är hel: {workshops, plural, one {# träff} other {# träffar}} och {facts, plural, one {# händelse} other {# händelser}} gick att läsa från början till slut. Inget är ändrat.\nKontrollsumma: {hash}',
  dbRestored:
    'Kopian i {folder}, gjord {made, date, long} {made, time, short}, är tillbaka i {place}: {workshops, plural, one {# träff} other {# träffar}}, {facts, plural, one {# händelse} other {# händelser}}.\nKontrollsumma, samma på båda ställena: {hash}',
  dbMoved:
    'Allt från {from} finns nu i {to}: {workshops, plural, one {# träff} other {# träffar}}, {facts, plural, one {# händelse} other {# händelser}}. Det gamla ligger orört kvar.\nKontrollsumma, samma på båda ställena: {hash}',
  dbStartOnDatabase:
    'Starta servern med DATABASE_URL och DATA_DIR={folder}. Filen secret i den mappen behövs. Utan den slutar länkar och koder att gälla.',
  dbStartInFolder: 'Starta servern med DATA_DIR={folder} och utan DATABASE_URL.',
  dbFileThere: '{folder} är en fil. Välj en ny mapp för säkerhetskopian.',
  dbFolderTaken: 'Mappen {folder} är inte tom. Välj en ny mapp för säkerhetskopian.',
  dbNoBackup: 'I mappen {folder} finns ingen säkerhetskopia. Välj en mapp som npm run db -- backup har gjort.',
  dbDamaged: 'Kopian i {folder} har ändrats sedan den gjordes. Det här skiljer: {tables}. Välj en annan kopia.',
  dbCopyBroken: 'Kopian i {folder} är skadad och går inte att läsa. Inget är ändrat. Välj en annan kopia.',
  dbNoSecret:
    'Kopian i {folder} saknar rätt fil secret. Utan den slutar utdelade länkar och koder att gälla. Inget är ändrat. Lägg dit filen secret från servern som kopian gjordes av, eller välj en annan kopia.',
  dbNewSecret:
    'Mappen {folder} har fått en ny fil secret. Länkar och koder som redan är utdelade kan sluta gälla. Starta servern och dela ut nya.',
  dbUnreadable: 'Träffen {id} går inte att läsa i sin helhet. Inget är ändrat. Välj en annan kopia.',
  dbNotEmpty: 'I {place} finns redan träffar. Välj en tom mapp eller databas. Inget är ändrat.',
  dbOtherAddress:
    'Adresser som börjar med {scheme} går inte att använda här. Skriv en mapp, eller en adress som börjar med postgres://',
  dbSamePlace: 'Det är samma ställe: {place}. Välj ett annat att flytta till.',
  dbDiffers: 'Det som skrevs till {place} stämde inte med originalet. Inget är ändrat. Försök igen.',
  dbFailed:
    'Det gick inte att läsa eller skriva allt ({code}). Inget är ändrat. Kontrollera att disken har plats och att databasen svarar, och försök igen.',
  keyOnly:
    'Servern är startad med PUBLIC_URL. Då öppnas regin bara med nyckeln SETUP_KEY. Den som inte ska ha nyckeln kan få en länk till sin träff: den finns i regin under Vem leder tillsammans med dig?',
  processNameTaken:
    'En annan process som är igång på samma databas har samma PROCESS_NAME. Ge var och en ett eget namn, och låt namnen i proxyn vara desamma.',
  processUrlTaken:
    'En annan process som är igång på samma databas har samma PROCESS_URL. Ange den adress där de andra når just den här processen.',
  linkFailed: 'Servern på {address} gav ingen ny länk. Kontrollera att DATA_DIR är samma som när den startades.',
} as const
