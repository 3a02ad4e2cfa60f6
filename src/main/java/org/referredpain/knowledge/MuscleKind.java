package org.referredpain.knowledge;

/** Which of the three it is. */
public enum MuscleKind implements Coded {
    GROUP,
    MUSCLE,
    PART
}
