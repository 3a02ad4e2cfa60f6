/** The program: where it starts. Each feature has a package of its own below. */
@NullMarked
package org.referredpain;

import org.jspecify.annotations.NullMarked;
