package org.referredpain.knowledge;

/** What it is about. */
public enum CareFactKind implements Coded {
    ADVERSE_EFFECT,
    AFTERCARE,
    COST,
    EXPECTATION,
    FREQUENCY,
    PRESSURE_DURATION,
    PREVALENCE,
    SESSION_LENGTH,
    SESSIONS,
    SORENESS
}
