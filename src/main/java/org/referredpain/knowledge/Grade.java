package org.referredpain.knowledge;

/**
 * How well a link is supported: A measured in two or more studies, B in one, C said by three or more families of
 * sources, D by two, E by one. It grades the evidence for the link, never the patient.
 */
public enum Grade {
    A,
    B,
    C,
    D,
    E;

    static Grade of(int measuredStudies, int families) {
        if (measuredStudies >= 2) {
            return A;
        }
        if (measuredStudies == 1) {
            return B;
        }
        return families >= 3 ? C : families == 2 ? D : E;
    }

    /** Whether this grade is as good as {@code worst} or better. */
    public boolean atLeast(Grade worst) {
        return compareTo(worst) <= 0;
    }
}
