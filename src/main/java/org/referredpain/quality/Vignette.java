package org.referredpain.quality;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.referredpain.knowledge.Coded;

/**
 * A published case or text: what was complained of, and the muscles that its source puts first.
 *
 * @param id permanent key
 * @param kind whether its source is one of the table's
 * @param region of the main complaint
 * @param half what it may be used for
 * @param symptoms keys of the symptoms, one to five
 * @param absent keys of the symptoms that the source says were absent
 * @param muscles keys of the candidates that the source puts first, in its order
 * @param source key in {@code vignette_sources.csv}, or in the table's sources
 * @param passage where in the source
 * @param note how it was read, where that is not plain
 */
record Vignette(
        String id,
        Kind kind,
        Region region,
        Half half,
        List<String> symptoms,
        List<String> absent,
        List<String> muscles,
        String source,
        String passage,
        @Nullable String note) {

    /** Independent: the table does not cite its source. Table: a source of the table implies it. */
    enum Kind implements Coded {
        INDEPENDENT,
        TABLE
    }

    /** Tune: the ranking may be improved by what it misses here. Report: for reporting alone. */
    enum Half implements Coded {
        TUNE,
        REPORT
    }

    /** A part of the body. */
    enum Region implements Coded {
        HEAD_FACE_NECK,
        SHOULDER_ARM,
        FOREARM_HAND,
        CHEST_ABDOMEN_BACK,
        PELVIS_HIP,
        THIGH_KNEE,
        LEG_ANKLE_FOOT
    }
}
