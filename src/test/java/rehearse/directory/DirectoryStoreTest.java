package rehearse.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import rehearse.value.PsType;
import rehearse.value.Types;

final class DirectoryStoreTest {
  private static final PropertyDefinition<Integer> PORT =
      PropertyDefinition.<Integer>named("Port", Types.INT)
          .initially(25)
          .constraint((value, edition) -> value > 9 ? null : "Too small.")
          .doc("Where it listens.")
          .attribute("port")
          .build();
  private static final PropertyDefinition<String> COMMENT =
      PropertyDefinition.<String>named("Comment", Types.STRING)
          .initially(edition -> edition.isAtLeast(Edition.EXCHANGE_2016) ? "new" : "old")
          .nullable()
          .build();
  private static final PropertyDefinition<Long> CHANGED =
      PropertyDefinition.<Long>named("WhenChanged", Types.LONG).operational().build();
  private static final PropertyDefinition<String> LABEL =
      PropertyDefinition.<String>named("Label", Types.STRING)
          .computed(object -> object.name() + ":" + object.get(PORT))
          .build();
  private static final Schema THING =
      new Schema(
          "Thing",
          PsType.named("Test.Thing").base(Types.OBJECT).build(),
          List.of(PORT, LABEL, COMMENT, CHANGED));

  private final DirectoryStore store =
      new DirectoryStore(Edition.EXCHANGE_SE, "dc.test", Snapshot.EMPTY);

  private DirectoryObject add(String name) {
    try (Transaction transaction = store.begin()) {
      transaction.add(
          DirectoryObject.create(THING, UUID.randomUUID(), name, Edition.EXCHANGE_2010));
      transaction.commit();
    }
    return found(name);
  }

  private DirectoryObject found(String name) {
    DirectoryObject object = store.current().find(THING, name);
    assertThat(object).isNotNull();
    return object == null ? add(name) : object;
  }

  private void change(DirectoryObject object) {
    try (Transaction transaction = store.begin()) {
      transaction.replace(object);
      transaction.commit();
    }
  }

  @Test
  void aNewObjectHoldsWhatItsEditionStartsWith() {
    DirectoryObject object =
        DirectoryObject.create(THING, UUID.randomUUID(), "a", Edition.EXCHANGE_2013);
    assertThat(object.get(PORT)).isEqualTo(25);
    assertThat(object.get(COMMENT)).isEqualTo("old");
    assertThat(object.get(LABEL)).isEqualTo("a:25");
    assertThat(object.get(CHANGED)).isNull();
    assertThat(object.get(CHANGED, 7L)).isEqualTo(7L);
  }

  @Test
  void objectsAreFoundByNameInAnyCaseAndByGuid() {
    DirectoryObject object = add("Alpha");
    assertThat(store.current().find(THING, "aLPHA")).isEqualTo(object);
    assertThat(store.current().find(object.guid())).isEqualTo(object);
    assertThat(store.current().find(THING, "beta")).isNull();
  }

  @Test
  void aTransactionThatIsNotCommittedChangesNothing() {
    DirectoryObject object = add("a");
    Snapshot before = store.current();
    try (Transaction transaction = store.begin()) {
      transaction.replace(object.with(PORT, 99));
      transaction.add(DirectoryObject.create(THING, UUID.randomUUID(), "b", store.edition()));
      assertThat(transaction.view().size()).isEqualTo(2);
    }
    assertThat(store.current()).isSameAs(before);
  }

  @Test
  void aRefusedStepLeavesTheStoreAsItWas() {
    add("a");
    DirectoryObject b = add("b");
    Snapshot before = store.current();
    try (Transaction transaction = store.begin()) {
      transaction.replace(b.with(PORT, 99));
      assertThatThrownBy(() -> transaction.replace(b.named("A")))
          .isInstanceOfSatisfying(
              DirectoryException.class,
              e -> assertThat(e.reason()).isEqualTo(DirectoryException.Reason.NAME_IN_USE));
    }
    assertThat(store.current()).isSameAs(before);
  }

  @Test
  void twoOpenTransactionsCannotBothCommit() {
    DirectoryObject object = add("a");
    try (Transaction first = store.begin();
        Transaction second = store.begin()) {
      first.replace(object.with(PORT, 1));
      second.replace(object.with(PORT, 2));
      first.commit();
      assertThatThrownBy(second::commit)
          .isInstanceOfSatisfying(
              DirectoryException.class,
              e -> assertThat(e.reason()).isEqualTo(DirectoryException.Reason.CONFLICT));
    }
    assertThat(found("a").get(PORT)).isEqualTo(1);
  }

  @Test
  void renamingMovesTheNameAndKeepsTheGuid() {
    DirectoryObject object = add("a");
    change(object.named("z"));
    assertThat(store.current().find(THING, "a")).isNull();
    assertThat(found("z").guid()).isEqualTo(object.guid());
    change(found("z").named("Z"));
    assertThat(found("z").name()).isEqualTo("Z");
  }

  @Test
  void removedObjectsAreGoneAndTheirNameIsFree() {
    DirectoryObject object = add("a");
    try (Transaction transaction = store.begin()) {
      transaction.remove(object.guid());
      transaction.commit();
    }
    assertThat(store.current().size()).isZero();
    assertThatThrownBy(() -> change(object)).isInstanceOf(DirectoryException.class);
    assertThat(add("A").guid()).isNotEqualTo(object.guid());
  }

  @Test
  void changesListObjectPropertyOldAndNew() {
    DirectoryObject a = add("a");
    DirectoryObject b = add("b");
    Snapshot before = store.current();
    change(a.with(PORT, 26).with(CHANGED, 5L));
    change(found("a").named("c"));
    try (Transaction transaction = store.begin()) {
      transaction.remove(b.guid());
      transaction.commit();
    }
    add("d");
    assertThat(before.changesTo(store.current()))
        .containsExactly(
            new Change.Modified(found("c"), "Name", "a", "c"),
            new Change.Modified(found("c"), "Port", 25, 26),
            new Change.Removed(b),
            new Change.Added(found("d")));
    assertThat(store.current().changesTo(store.current())).isEmpty();
  }

  @Test
  void undoGoesBackOneCommitAtATime() {
    DirectoryObject a = add("a");
    change(a.with(PORT, 26));
    change(found("a").with(PORT, 27));
    assertThat(store.undo()).isTrue();
    assertThat(found("a").get(PORT)).isEqualTo(26);
    Snapshot here = store.current();
    change(found("a").with(PORT, 28));
    store.restore(here);
    assertThat(found("a").get(PORT)).isEqualTo(26);
    assertThat(store.undo()).isTrue();
    assertThat(found("a").get(PORT)).isEqualTo(28);
    while (store.undo()) {
      assertThat(store.current()).isNotNull();
    }
    assertThat(store.current()).isSameAs(store.initial());
  }

  @Test
  void settingAnEqualValueIsNoChange() {
    DirectoryObject a = add("a");
    assertThat(a.with(PORT, 25)).isSameAs(a);
    assertThatThrownBy(() -> a.withAny(LABEL, "x")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatTheSchemaDoesNotKnowIsKept() {
    DirectoryObject a = add("a").withExtras(Map.of("Region", "X"));
    change(a.with(PORT, 30));
    assertThat(found("a").extras()).containsEntry("Region", "X");
  }

  @Test
  void manyObjectsBehaveAsAMapWould() {
    Map<String, Integer> expected = new HashMap<>();
    List<String> order = new ArrayList<>();
    Random random = new Random(7);
    try (Transaction transaction = store.begin()) {
      for (int i = 0; i < 5_000; i++) {
        String name = "n" + random.nextInt(2_000);
        DirectoryObject there = transaction.view().find(THING, name);
        if (there == null) {
          transaction.add(
              DirectoryObject.create(THING, new UUID(1, i), name, store.edition()).with(PORT, i));
          expected.put(name, i);
          order.add(name);
        } else if (random.nextInt(4) == 0) {
          transaction.remove(there.guid());
          expected.remove(name);
          order.remove(name);
        } else {
          transaction.replace(there.with(PORT, i));
          expected.put(name, i);
        }
      }
      transaction.commit();
    }
    List<DirectoryObject> all = store.current().all(THING);
    assertThat(all).extracting(DirectoryObject::name).containsExactlyElementsOf(order);
    for (DirectoryObject object : all) {
      assertThat(object.get(PORT)).isEqualTo(expected.get(object.name()));
    }
    assertThat(store.current().size()).isEqualTo(expected.size());
    assertThat(store.changes()).hasSize(expected.size());
  }

  @Test
  void hashTrieKeepsKeysWhoseHashesAreEqual() {
    record Key(String text) {
      @Override
      public int hashCode() {
        return text.length();
      }
    }
    HashTrie<Key, String> trie = HashTrie.empty();
    for (String text : List.of("a", "b", "cc", "c", "dd")) {
      trie = trie.with(new Key(text), text);
    }
    assertThat(trie.size()).isEqualTo(5);
    for (String text : List.of("b", "cc", "a")) {
      assertThat(trie.get(new Key(text))).isEqualTo(text);
      trie = trie.without(new Key(text));
      assertThat(trie.get(new Key(text))).isNull();
    }
    assertThat(trie.get(new Key("c"))).isEqualTo("c");
    assertThat(trie.get(new Key("dd"))).isEqualTo("dd");
    assertThat(trie.without(new Key("x")).size()).isEqualTo(2);
  }

  @Test
  void constraintsAndEditions() {
    assertThat(PORT.violation(9, Edition.EXCHANGE_SE)).isEqualTo("Too small.");
    assertThat(PORT.violation(10, Edition.EXCHANGE_SE)).isNull();
    assertThat(PORT.violation(null, Edition.EXCHANGE_SE)).isNull();
    assertThat(Edition.parse(" se ")).isEqualTo(Edition.EXCHANGE_SE);
    assertThat(Edition.parse("2016")).isEqualTo(Edition.EXCHANGE_2016);
    assertThat(Edition.parse("2007")).isNull();
    assertThat(THING.find("port")).isSameAs(PORT);
    assertThat(THING.stored()).containsExactly(PORT, COMMENT, CHANGED);
  }

  @Test
  void aServiceMakesItsStoreWhenAskedFirst() {
    DirectoryService service =
        new DirectoryService(
            Edition.EXCHANGE_2019, e -> new DirectoryStore(e, "dc.test", Snapshot.EMPTY));
    assertThat(service.isInUse()).isFalse();
    assertThat(service.store()).isSameAs(service.store());
    assertThat(service.isInUse()).isTrue();
    assertThat(service.companion(StringBuilder.class, StringBuilder::new))
        .isSameAs(service.companion(StringBuilder.class, StringBuilder::new));
  }
}
