package org.referredpain.knowledge;

/** Whether the code means the same or something broader or inexact. */
public enum CodeMatch implements Coded {
    EXACT,
    BROADER
}
