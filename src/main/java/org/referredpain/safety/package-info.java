/** Red flags, notices and what the service is for. */
@NullMarked
package org.referredpain.safety;

import org.jspecify.annotations.NullMarked;
