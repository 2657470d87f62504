let value = 'first';
export default value;
export { value };
export function change() { value = 'second'; }
