package org.referredpain.http;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tells those who find a hole whom to tell (RFC 9116), where the operator has said so. */
@Singleton
class SecurityTxt {

    /** The RFC asks for less than a year. Whoever runs the service vouches for the contact as long as it runs. */
    private static final Duration GOOD_FOR = Duration.ofDays(180);

    private final Optional<URI> contact;
    private final Clock clock;

    SecurityTxt(@ConfigProperty(name = "referred-pain.contact") Optional<URI> contact, Clock clock) {
        contact.ifPresent(SecurityTxt::check);
        this.contact = contact;
        this.clock = clock;
    }

    /** Answers with the file; without a contact there is none, and the request goes on to find nothing. */
    void answer(RoutingContext request) {
        if (contact.isEmpty()) {
            request.next();
            return;
        }
        request.response()
                .putHeader("Content-Type", "text/plain; charset=utf-8")
                .end("Contact: %s\nExpires: %s\nPreferred-Languages: en\n"
                        .formatted(
                                contact.get(),
                                clock.instant().truncatedTo(ChronoUnit.DAYS).plus(GOOD_FOR)));
    }

    private static void check(URI contact) {
        if (!"mailto".equals(contact.getScheme()) && !"https".equals(contact.getScheme())) {
            throw new IllegalArgumentException(
                    "referred-pain.contact must be an address like mailto:security@clinic.example"
                            + " or https://clinic.example/security, not " + contact);
        }
    }
}
