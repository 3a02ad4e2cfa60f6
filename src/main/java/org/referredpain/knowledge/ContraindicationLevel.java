package org.referredpain.knowledge;

/** Absolute: not at all; relative: only with caution. */
public enum ContraindicationLevel implements Coded {
    ABSOLUTE,
    RELATIVE
}
