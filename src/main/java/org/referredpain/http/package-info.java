/** What holds for all routes: problems, conditional requests, headers, limits and the OpenAPI document. */
@NullMarked
package org.referredpain.http;

import org.jspecify.annotations.NullMarked;
