/// The annotation of one text while the stages write it.
struct AnnotationDraft: ~Copyable {
}
