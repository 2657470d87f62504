'use strict';

/** https://nodejs.org/docs/latest-v20.x/api/path.html#pathformatpathobject */

const { checkObject } = require('internal_errors');

/** Bound to its separator, as in Node, whose name for it shows. */
module.exports = function _format(separator, object) {
  checkObject(object, 'pathObject');
  const folder = object.dir || object.root;
  const ext = object.ext ? `${object.ext[0] === '.' ? '' : '.'}${object.ext}` : '';
  const base = object.base || `${object.name || ''}${ext}`;
  if (!folder) return base;
  return folder === object.root ? `${folder}${base}` : `${folder}${separator}${base}`;
};
