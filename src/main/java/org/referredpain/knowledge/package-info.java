/** The knowledge table as immutable records, what follows from it by rule, and its indexes. Plain Java; knows nobody. */
@NullMarked
package org.referredpain.knowledge;

import org.jspecify.annotations.NullMarked;
