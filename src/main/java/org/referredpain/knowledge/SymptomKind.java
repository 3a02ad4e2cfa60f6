package org.referredpain.knowledge;

/** What sort of symptom it is. */
public enum SymptomKind implements Coded {
    PAIN,
    SENSORY,
    AUTONOMIC,
    MOTOR,
    FUNCTIONAL
}
