/** From files to PostgreSQL to memory: the package, its check, the import, the active release, the command line. */
@NullMarked
package org.referredpain.release;

import org.jspecify.annotations.NullMarked;
