package org.referredpain.http;

import io.quarkus.runtime.annotations.StaticInitSafe;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the edge, under {@code referred-pain.http}. */
@StaticInitSafe
@ConfigMapping(prefix = "referred-pain.http")
interface HttpConfig {

    /** The largest body that is read. */
    MemorySize maxBodySize();

    /** How many bytes of answers are kept ready, at most. */
    MemorySize readyAnswers();

    /** Whether each request is logged: method, route, status, time and id; nothing of what was asked, and not by whom. */
    @WithDefault("false")
    boolean accessLog();

    RateLimit rateLimit();

    /** How much one client may ask. */
    interface RateLimit {

        /** Requests in a window; 0 switches the limit off. */
        int requests();

        /** The time in which a client that has used all of them gets them all back. */
        Duration window();
    }
}
