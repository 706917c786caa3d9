package cn.yujiang.shell.demo;

import cn.yujiang.identity.ActingAs;
import cn.yujiang.registry.BodyListings;
import cn.yujiang.registry.Listing;
import cn.yujiang.registry.ListingScope;
import cn.yujiang.shared.BusinessClock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Lists the bodies of the demonstration the way every body is listed: application, check, second person. */
@Component
@Profile("demo")
class DemoListing {

    private static final int YEARS = 3;

    private final BodyListings listings;
    private final ActingAs acting;
    private final BusinessClock clock;

    DemoListing(BodyListings listings, ActingAs acting, BusinessClock clock) {
        this.listings = listings;
        this.acting = acting;
        this.clock = clock;
    }

    /** Accounts of the clerk and of the two reviewers. */
    void list(String clerk, String first, String second, long bodyId) {
        LocalDate until = clock.today().plusYears(YEARS);
        List<ListingScope> scope = Stream.of("", ".electrician", ".carer", ".cook", ".infant", ".domestic")
                .map(key -> new ListingScope(
                        DemoBodies.WORDS.getString("occupation" + key), DemoBodies.WORDS.getString("level.3"), until))
                .toList();
        acting.as(clerk, () -> listings.apply(scope));
        acting.as(
                first,
                () -> listings.check(open(bodyId).id(), comment(), open(bodyId).version()));
        acting.as(
                second,
                () -> listings.list(open(bodyId).id(), comment(), open(bodyId).version()));
    }

    private Listing open(long bodyId) {
        return listings.history(bodyId).getFirst();
    }

    private static String comment() {
        return DemoBodies.WORDS.getString("listing.comment");
    }
}
