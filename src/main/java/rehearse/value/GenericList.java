package rehearse.value;

import org.jspecify.annotations.Nullable;

/** A list of one element type: {@code List[T]} and {@code Collection[T]}. */
public final class GenericList extends GrowableList {
  private final PsType type;
  private final PsType elementType;

  /** Makes an empty list of {@code type}, whose one type argument is the element type. */
  public GenericList(PsType type) {
    this.type = type;
    this.elementType = type.typeArguments().isEmpty() ? Types.OBJECT : type.typeArguments().get(0);
  }

  /** Makes a {@code List[elementType]} that owns {@code elements}. */
  public static GenericList of(PsType elementType, @Nullable Object[] elements) {
    return new GenericList(GenericTypes.list(elementType), elements);
  }

  /** Makes a list of {@code type} that owns {@code elements}. */
  public GenericList(PsType type, @Nullable Object[] elements) {
    super(elements, elements.length);
    this.type = type;
    this.elementType = type.typeArguments().isEmpty() ? Types.OBJECT : type.typeArguments().get(0);
  }

  @Override
  public PsType type() {
    return type;
  }

  @Override
  public PsType elementType() {
    return elementType;
  }
}
