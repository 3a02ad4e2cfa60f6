package org.referredpain.release;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the release feature, under {@code referred-pain.release}. */
@ConfigMapping(prefix = "referred-pain.release")
interface ReleaseConfig {

    /** Whether this process serves: follows the active release and imports the one it was packaged with. */
    @WithDefault("true")
    boolean follow();

    /** How often it looks whether another release is active. */
    @WithDefault("2s")
    Duration every();
}
