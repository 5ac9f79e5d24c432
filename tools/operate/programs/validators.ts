import { installed, type Machine } from './installed.ts'

/** The programs that read the files in operations/ when they are used, and can say beforehand what is wrong with them. */
const programs = {
  'systemd-analyze': { setting: 'SYSTEMD_ANALYZE', debian: 'systemd', file: 'the unit' },
  promtool: { setting: 'PROMTOOL', debian: 'prometheus', file: 'the alert rules' },
  caddy: { setting: 'CADDY', debian: 'caddy', file: 'the Caddyfile' },
} as const

/** Where one of them is, installed first where we are root on Debian; says what is missing when nothing helps. */
export function validator(name: keyof typeof programs, machine?: Machine): string {
  const { setting, debian, file } = programs[name]
  const missing =
    `The program ${name} reads ${file} in operations/, and there is none on this machine. ` +
    `Install it (Debian and Ubuntu: apt-get install ${debian}), or set ${setting} to the program.`
  return installed({ name, setting, debian, missing }, machine)
}
