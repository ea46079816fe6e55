package rehearse.engine.types;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rehearse.engine.node.ExpressionNode;
import rehearse.engine.node.Frame;
import rehearse.value.AutomationNull;
import rehearse.value.Conversion;
import rehearse.value.ErrorCategory;
import rehearse.value.Member;
import rehearse.value.MemberTable;
import rehearse.value.NativeProperty;
import rehearse.value.PsException;
import rehearse.value.PsType;
import rehearse.value.Types;

/** A class that a script defines: its properties, methods and constructors. */
public final class ScriptClass {
  /** The class being made or called, by its type. */
  private static final Map<PsType, ScriptClass> CLASSES =
      java.util.Collections.synchronizedMap(new java.util.WeakHashMap<>());

  private final PsType type;
  private final @Nullable ScriptClass base;
  private final List<Property> properties = new ArrayList<>();
  private final Map<String, List<Member.Overload>> methods = new LinkedHashMap<>();
  private final Map<String, List<Member.Overload>> staticMethods = new LinkedHashMap<>();
  private final List<Constructor> constructors = new ArrayList<>();
  private final Map<String, String> spellings = new LinkedHashMap<>();
  private final Map<String, @Nullable Object> statics = new LinkedHashMap<>();
  private @Nullable ClassCode staticConstructor;
  private boolean staticsReady;

  /** A property: which of its class's values it is, and what it starts with. */
  record Property(
      String name,
      PsType type,
      boolean isStatic,
      boolean hidden,
      int slot,
      @Nullable ExpressionNode initial,
      Frame frame) {}

  /** A constructor; {@code callsBase} says that its code calls the base constructor itself. */
  record Constructor(ClassCode code, boolean callsBase) {}

  ScriptClass(String name, @Nullable PsType baseType, List<PsType> interfaces) {
    PsType parent = baseType == null ? Types.OBJECT : baseType;
    this.base = CLASSES.get(parent);
    this.type =
        PsType.named(name)
            .base(parent)
            .implementing(interfaces.toArray(new PsType[0]))
            .members(this::table)
            .build();
    CLASSES.put(type, this);
  }

  /** Returns the class behind a type, or null if no script defines it. */
  public static @Nullable ScriptClass of(PsType type) {
    return CLASSES.get(type);
  }

  public PsType type() {
    return type;
  }

  int slotCount() {
    return firstSlot() + ownSlots();
  }

  /** Returns where this class's values start: behind the base class's, once that is complete. */
  private int firstSlot() {
    return base == null ? 0 : base.slotCount();
  }

  private int ownSlots() {
    int own = 0;
    for (Property property : properties) {
      own += property.isStatic() ? 0 : 1;
    }
    return own;
  }

  void addProperty(
      String name,
      PsType propertyType,
      boolean isStatic,
      boolean hidden,
      @Nullable ExpressionNode initial,
      Frame frame) {
    properties.add(new Property(name, propertyType, isStatic, hidden, ownSlots(), initial, frame));
  }

  void addMethod(String name, boolean isStatic, PsType returns, ClassCode code) {
    String key = name.toLowerCase(Locale.ROOT);
    spellings.putIfAbsent(key, name);
    (isStatic ? staticMethods : methods)
        .computeIfAbsent(key, k -> new ArrayList<>())
        .add(
            new Member.Overload(
                returns,
                code.parameters(),
                false,
                (self, arguments) -> code.run(isStatic ? null : self, arguments)));
  }

  void addConstructor(ClassCode code, boolean isStatic, boolean callsBase) {
    if (isStatic) {
      staticConstructor = code;
    } else {
      constructors.add(new Constructor(code, callsBase));
    }
  }

  /** Returns the method with this name, this class's or an inherited one, or null. */
  @Nullable ClassMethod method(String name, int parameters) {
    for (Member.Overload overload : overloads(name)) {
      if (overload.parameters().size() == parameters) {
        return new ClassMethod(name, false, List.of(overload));
      }
    }
    return null;
  }

  /** Returns all overloads of a method; those that an own one overrides are left out. */
  private List<Member.Overload> overloads(String name) {
    List<Member.Overload> all =
        new ArrayList<>(methods.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()));
    if (base != null) {
      for (Member.Overload inherited : base.overloads(name)) {
        boolean overridden =
            all.stream()
                .anyMatch(
                    own ->
                        own.parameters().size() == inherited.parameters().size()
                            && sameTypes(own, inherited));
        if (!overridden) {
          all.add(inherited);
        }
      }
    }
    return all;
  }

  private static boolean sameTypes(Member.Overload left, Member.Overload right) {
    for (int i = 0; i < left.parameters().size(); i++) {
      if (left.parameters().get(i).type() != right.parameters().get(i).type()) {
        return false;
      }
    }
    return true;
  }

  /** Calls a method as this class has it, whatever the object's own class says. */
  public @Nullable Object callAsThis(Object self, String name, @Nullable Object[] arguments) {
    return new ClassMethod(name, false, overloads(name)).invoke(self, arguments);
  }

  public boolean hasMethod(String name) {
    return !overloads(name).isEmpty();
  }

  private MemberTable table() {
    MemberTable.Builder table = MemberTable.builder();
    for (Property property : properties) {
      if (property.isStatic()) {
        table.statics(staticProperty(property));
      } else {
        table.instance(instanceProperty(property));
      }
    }
    for (String key : methods.keySet()) {
      table.instance(
          new ClassMethod(
              Objects.requireNonNullElse(spellings.get(key), key), false, overloads(key)));
    }
    staticMethods.forEach(
        (key, overloads) ->
            table.statics(
                new ClassMethod(
                    Objects.requireNonNullElse(spellings.get(key), key), true, overloads)));
    addConstructors(table);
    return table.build();
  }

  private Member instanceProperty(Property property) {
    int slot = firstSlot() + property.slot();
    return new NativeProperty(
        property.name(),
        property.type(),
        false,
        property.hidden(),
        self -> ((ClassInstance) Objects.requireNonNull(self)).slot(slot),
        (self, value) -> ((ClassInstance) Objects.requireNonNull(self)).setSlot(slot, value));
  }

  private Member staticProperty(Property property) {
    String key = property.name().toLowerCase(Locale.ROOT);
    return new NativeProperty(
        property.name(),
        property.type(),
        true,
        property.hidden(),
        self -> {
          prepareStatics();
          return statics.get(key);
        },
        (self, value) -> {
          prepareStatics();
          statics.put(key, value);
        });
  }

  private void prepareStatics() {
    if (staticsReady) {
      return;
    }
    staticsReady = true;
    for (Property property : properties) {
      if (property.isStatic()) {
        statics.put(property.name().toLowerCase(Locale.ROOT), initial(property));
      }
    }
    if (staticConstructor != null) {
      staticConstructor.run(null, new Object[0]);
    }
  }

  private static @Nullable Object initial(Property property) {
    ExpressionNode expression = property.initial();
    if (expression == null) {
      return Conversion.defaultOf(property.type());
    }
    Object value = AutomationNull.toNull(expression.eval(property.frame()));
    return property.type() == Types.OBJECT ? value : Conversion.to(value, property.type());
  }

  private void addConstructors(MemberTable.Builder table) {
    if (constructors.isEmpty()) {
      table.constructor(
          new Member.Overload(type, List.of(), false, (self, a) -> construct(null, a)));
    }
    for (Constructor constructor : constructors) {
      table.constructor(
          new Member.Overload(
              type,
              constructor.code().parameters(),
              false,
              (self, a) -> construct(constructor, a)));
    }
  }

  private Object construct(@Nullable Constructor constructor, @Nullable Object[] arguments) {
    requireBaseWithoutContent();
    prepareStatics();
    boolean throwable = Types.EXCEPTION.isAssignableFrom(type);
    ClassInstance instance =
        throwable ? new ExceptionInstance(this, null, null) : new PlainInstance(this);
    initialize(instance);
    runConstructor(constructor, instance, arguments);
    return instance;
  }

  /** Objects of script classes have no room for what a type of the platform keeps in its own. */
  private void requireBaseWithoutContent() {
    ScriptClass first = this;
    while (first.base != null) {
      first = first.base;
    }
    PsType parent = first.type.base();
    if (parent != null
        && parent != Types.OBJECT
        && !Types.EXCEPTION.isAssignableFrom(parent)
        && !parent.members().allInstance().isEmpty()) {
      throw PsException.error(
          "BaseTypeNotSupported",
          ErrorCategory.NotImplemented,
          "Rehearse cannot make objects of a class that is derived from [" + parent + "].");
    }
  }

  /** Gives the properties of this class and its bases their first values; returns how many. */
  private int initialize(ClassInstance instance) {
    int slot = base == null ? 0 : base.initialize(instance);
    for (Property property : properties) {
      if (!property.isStatic()) {
        instance.setSlot(slot++, initial(property));
      }
    }
    return slot;
  }

  private void runConstructor(
      @Nullable Constructor constructor, ClassInstance instance, @Nullable Object[] arguments) {
    if (constructor == null || !constructor.callsBase()) {
      constructBase(instance, new Object[0]);
    }
    if (constructor != null) {
      constructor.code().run(instance, arguments);
    }
  }

  /** Runs the base class's constructor on an object of this class. */
  public void constructBase(ClassInstance instance, @Nullable Object[] arguments) {
    ScriptClass parent = base;
    if (parent == null) {
      if (instance instanceof ExceptionInstance exception && arguments.length > 0) {
        exception.setText(Conversion.toText(arguments[0]));
        if (arguments.length > 1 && arguments[1] instanceof PsException inner) {
          exception.initCause(inner);
        }
      }
      return;
    }
    if (parent.constructors.isEmpty()) {
      parent.runConstructor(null, instance, arguments);
      return;
    }
    List<Member.Overload> overloads = new ArrayList<>();
    for (Constructor constructor : parent.constructors) {
      overloads.add(
          new Member.Overload(
              parent.type,
              constructor.code().parameters(),
              false,
              (self, a) -> {
                parent.runConstructor(constructor, instance, a);
                return null;
              }));
    }
    rehearse.value.OverloadResolution.call("new", ".ctor", overloads, instance, arguments);
  }
}
