package org.referredpain.knowledge;

/** Whether a source says where in the muscle it is. */
public enum PointKind implements Coded {
    LOCATED,
    WHOLE_MUSCLE
}
