'use strict';

/** https://nodejs.org/docs/latest-v20.x/api/os.html: the machine that the model pretends to be. */

const { checkInt32, checkInteger, nodeError } = require('internal_errors');
const process = require('process');

const CPU = { model: 'virtual', speed: 2400, times: { user: 0, nice: 0, sys: 0, idle: 0, irq: 0 } };
const signals = Object.freeze({
  __proto__: null, SIGHUP: 1, SIGINT: 2, SIGQUIT: 3, SIGILL: 4, SIGTRAP: 5, SIGABRT: 6,
  SIGIOT: 6, SIGBUS: 7, SIGFPE: 8, SIGKILL: 9, SIGUSR1: 10, SIGSEGV: 11, SIGUSR2: 12, SIGPIPE: 13, SIGALRM: 14,
  SIGTERM: 15, SIGCHLD: 17, SIGSTKFLT: 16, SIGCONT: 18, SIGSTOP: 19, SIGTSTP: 20, SIGTTIN: 21,
  SIGTTOU: 22, SIGURG: 23, SIGXCPU: 24, SIGXFSZ: 25, SIGVTALRM: 26, SIGPROF: 27, SIGWINCH: 28,
  SIGIO: 29, SIGPOLL: 29, SIGPWR: 30, SIGSYS: 31,
});

/** There is one process. */
function checkProcess(pid, syscall) {
  if (pid === 0 || pid === process.pid) return;
  const error = nodeError(
    'Error', 'ERR_SYSTEM_ERROR', `A system error occurred: ${syscall} returned ESRCH (no such process)`);
  Object.defineProperty(error, 'name', { value: 'SystemError', configurable: true, writable: true });
  throw Object.assign(error, {
    info: { errno: -3, code: 'ESRCH', message: 'no such process', syscall }, errno: -3, syscall,
  });
}

module.exports = {
  EOL: '\n',
  devNull: '/dev/null',
  arch: () => 'x64',
  availableParallelism: () => 4,
  cpus: () => Array.from({ length: 4 }, () => ({ ...CPU, times: { ...CPU.times } })),
  endianness: () => 'LE',
  freemem: () => 4 * 1024 ** 3,
  getPriority: (pid = 0) => {
    checkInt32(pid, 'pid');
    checkProcess(pid, 'uv_os_getpriority');
    return 0;
  },
  homedir: () => process.env.HOME ?? '/app',
  hostname: () => 'loopscope',
  loadavg: () => [0, 0, 0],
  machine: () => 'x86_64',
  networkInterfaces: () => ({
    lo: [{
      address: '127.0.0.1', netmask: '255.0.0.0', family: 'IPv4', mac: '00:00:00:00:00:00',
      internal: true, cidr: '127.0.0.1/8',
    }],
  }),
  platform: () => 'linux',
  release: () => '6.1.0',
  setPriority: (pid, priority) => {
    if (priority === undefined) [pid, priority] = [0, pid];
    checkInt32(pid, 'pid');
    checkInteger(priority, 'priority', -20, 19);
    checkProcess(pid, 'uv_os_setpriority');
  },
  tmpdir: () => process.env.TMPDIR ?? '/tmp',
  totalmem: () => 8 * 1024 ** 3,
  type: () => 'Linux',
  uptime: () => 3600 + process.uptime(),
  userInfo: () => ({
    uid: 1000, gid: 1000, username: 'node', homedir: '/app', shell: '/bin/sh',
  }),
  version: () => '#1 SMP',
  constants: Object.freeze({
    __proto__: null,
    UV_UDP_REUSEADDR: 4,
    errno: Object.freeze({ __proto__: null, ENOENT: 2, EACCES: 13, EEXIST: 17 }),
    signals,
    priority: Object.freeze({
      __proto__: null, PRIORITY_LOW: 19, PRIORITY_BELOW_NORMAL: 10, PRIORITY_NORMAL: 0,
      PRIORITY_ABOVE_NORMAL: -7, PRIORITY_HIGH: -14, PRIORITY_HIGHEST: -20,
    }),
  }),
};
