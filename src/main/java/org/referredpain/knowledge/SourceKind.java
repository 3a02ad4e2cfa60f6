package org.referredpain.knowledge;

/** What sort of work it is. */
public enum SourceKind implements Coded {
    STUDY,
    REVIEW,
    MANUAL,
    GUIDELINE,
    REFERENCE_SITE,
    CLINIC_PAGE
}
