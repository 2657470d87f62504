export default function f() { return 'first'; }
export function change() { f = () => 'second'; }
