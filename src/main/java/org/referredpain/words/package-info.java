/** From what a person types to the keys of the table. */
@NullMarked
package org.referredpain.words;

import org.jspecify.annotations.NullMarked;
