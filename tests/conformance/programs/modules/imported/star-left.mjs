export const left = 'left';
export const both = 'left both';
export default 'left default';
