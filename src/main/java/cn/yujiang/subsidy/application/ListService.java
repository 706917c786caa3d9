package cn.yujiang.subsidy.application;

import cn.yujiang.audit.AuditTrail;
import cn.yujiang.identity.Actor;
import cn.yujiang.identity.CurrentActor;
import cn.yujiang.policy.PolicyCatalogue;
import cn.yujiang.policy.RuleInfo;
import cn.yujiang.registry.Body;
import cn.yujiang.registry.BodyDirectory;
import cn.yujiang.registry.PersonDirectory;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.Money;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import cn.yujiang.subsidy.ClaimList;
import cn.yujiang.subsidy.ClaimLists;
import cn.yujiang.subsidy.ListColumn;
import cn.yujiang.subsidy.domain.lists.ListFacts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class ListService implements ClaimLists {

    private static final int DETAIL_MAX = 500;

    /** Details that are amounts in yuan. */
    private static final Set<String> MONEY = Set.of("budget", "advance", "wage", "allowance");

    private final ListStore store;
    private final ListChoices choices;
    private final ListRows rows;
    private final ListCalculator calculator;
    private final ListClaims listClaims;
    private final PolicyCatalogue policies;
    private final BodyDirectory bodies;
    private final PersonDirectory people;
    private final AuditTrail audit;
    private final CurrentActor currentActor;
    private final BusinessClock clock;

    ListService(
            ListStore store,
            ListChoices choices,
            ListRows rows,
            ListCalculator calculator,
            ListClaims listClaims,
            PolicyCatalogue policies,
            BodyDirectory bodies,
            PersonDirectory people,
            AuditTrail audit,
            CurrentActor currentActor,
            BusinessClock clock) {
        this.store = store;
        this.choices = choices;
        this.rows = rows;
        this.calculator = calculator;
        this.listClaims = listClaims;
        this.policies = policies;
        this.bodies = bodies;
        this.people = people;
        this.audit = audit;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Summary> find(int offset, int limit) {
        return store.find(currentActor.require().scope(), offset, limit);
    }

    @Override
    @Transactional(readOnly = true)
    public int count() {
        return store.count(currentActor.require().scope());
    }

    @Override
    @Transactional(readOnly = true)
    public ClaimList get(long listId) {
        return visible(listId);
    }

    private ClaimList visible(long listId) {
        return store.find(listId, currentActor.require().scope())
                .orElseThrow(() -> new RejectedException(Rejection.of("NOT_FOUND")));
    }

    /** The list for a change: the body's own, locked, and open. */
    private ClaimList forChange(long listId) {
        visible(listId);
        store.lock(listId);
        ClaimList list = visible(listId);
        if (!list.open()) {
            throw new RejectedException(Rejection.of("LIST_FROZEN"));
        }
        return list;
    }

    private Body ownBody() {
        Actor actor = currentActor.require();
        Long bodyId = actor.bodyId();
        if (bodyId == null) {
            throw new RejectedException(Rejection.of("NOT_FOUND"));
        }
        return bodies.find(bodyId).orElseThrow();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Choice> choices(LocalDate day) {
        return choices.of(ownBody(), day);
    }

    @Override
    @Transactional
    public long create(NewList wanted) {
        ClaimList list = choices.make(ownBody(), wanted);
        store.insert(list, currentActor.require().id(), clock.now());
        if (list.aboutBody()) {
            store.append(list.id(), ClaimList.NOBODY, "body", Map.of());
        }
        record(list, "LIST_CREATE", Map.of("rule", list.ruleId(), "period", list.value()));
        return list.id();
    }

    @Override
    @Transactional(readOnly = true)
    public List<ListColumn> columns(long listId) {
        return columns(visible(listId));
    }

    private List<ListColumn> columns(ClaimList list) {
        return ListFacts.columns(rule(list), calculator.kinds().of(list.ruleId()));
    }

    private RuleInfo rule(ClaimList list) {
        return policies.rule(list.ruleId())
                .orElseThrow(() -> new RejectedException(Rejection.of("RULE_UNKNOWN", list.ruleId())));
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> detailKeys(long listId) {
        return calculator.kinds().of(visible(listId).ruleId()).details();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Answer> preview(long listId, List<Entry> entries) {
        ClaimList list = visible(listId);
        return rows.check(list, columns(list), entries).answers();
    }

    @Override
    @Transactional(timeout = 120)
    public List<Answer> add(long listId, List<Entry> entries) {
        ClaimList list = forChange(listId);
        if (list.aboutBody()) {
            throw new RejectedException(Rejection.of("LIST_ABOUT_BODY"));
        }
        ListRows.Checked checked = rows.check(list, columns(list), entries);
        List<Long> personIds = people.findOrCreate(checked.good().stream()
                .map(good -> new PersonDirectory.NewPerson(
                        good.person().name(),
                        good.person().residentId(),
                        good.person().phone(),
                        good.person().account(),
                        list.divisionCode()))
                .toList());
        for (int i = 0; i < personIds.size(); i++) {
            ListRows.Good good = checked.good().get(i);
            store.append(listId, personIds.get(i), personIds.get(i) + "#" + good.record(), good.facts());
        }
        record(list, "LIST_ADD", Map.of("rows", Integer.toString(checked.good().size())));
        return checked.answers();
    }

    @Override
    @Transactional
    public void change(long listId, long rowId, Map<String, String> values) {
        ClaimList list = forChange(listId);
        var problems = new ArrayList<Rejection>();
        Map<String, String> facts = rows.facts(columns(list), values, problems);
        if (!problems.isEmpty()) {
            throw new RejectedException(problems);
        }
        if (!store.update(listId, rowId, facts)) {
            throw new RejectedException(Rejection.of("NOT_FOUND"));
        }
    }

    @Override
    @Transactional
    public void remove(long listId, long rowId) {
        ClaimList list = forChange(listId);
        if (list.aboutBody() || !store.remove(listId, rowId)) {
            throw new RejectedException(Rejection.of("NOT_FOUND"));
        }
    }

    @Override
    @Transactional
    public void describe(long listId, Map<String, String> details) {
        ClaimList list = forChange(listId);
        Map<String, String> kept = new HashMap<>();
        for (String key : calculator.kinds().of(list.ruleId()).details()) {
            String text = details.getOrDefault(key, "").strip();
            if (MONEY.contains(key) && !text.isEmpty()) {
                Money.parseYuan(text);
            }
            kept.put(key, text.substring(0, Math.min(DETAIL_MAX, text.length())));
        }
        store.describe(listId, kept);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Computed> compute(long listId) {
        return listClaims.preview(visible(listId));
    }

    @Override
    @Transactional
    public long claim(long listId) {
        return listClaims.draft(forChange(listId));
    }

    private void record(ClaimList list, String action, Map<String, String> facts) {
        audit.record(new AuditTrail.Entry(
                "subsidy:" + list.divisionCode(), action, "claim_list", list.id(), null, null, null, facts));
    }
}
