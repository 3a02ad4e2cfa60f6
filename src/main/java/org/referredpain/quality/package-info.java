/** How well the ranking does on published cases, and why it misses what it misses. */
@NullMarked
package org.referredpain.quality;

import org.jspecify.annotations.NullMarked;
