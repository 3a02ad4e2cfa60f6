package org.referredpain.release;

import java.util.List;
import java.util.stream.Collectors;

/** A package that cannot be imported; the message holds every complaint, a line each. */
final class WrongPackageException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<Complaint> complaints;

    WrongPackageException(List<Complaint> complaints) {
        super(complaints.stream().map(Complaint::toString).collect(Collectors.joining("\n")));
        this.complaints = List.copyOf(complaints);
    }

    List<Complaint> complaints() {
        return complaints;
    }
}
