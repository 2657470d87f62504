export var a = 1, [b, , c = 3] = [2, 0];
export const { d, e: { f = 'f' } = {}, ...rest } = { d: 4, x: 5, y: 6 };
export function* g() { yield 1; }
export async function h() { return 2; }
export async function* i() { yield 3; }
export class J {}
const local = 'local';
export { local as 'a string name', local as default, local as if };
