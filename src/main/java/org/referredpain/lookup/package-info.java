/** From symptoms to candidate muscles: the ranking, its explanation and its answer. */
@NullMarked
package org.referredpain.lookup;

import org.jspecify.annotations.NullMarked;
