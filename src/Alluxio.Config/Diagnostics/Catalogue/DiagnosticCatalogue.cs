using System.Collections.Frozen;
using Alluxio.Config.Values;

namespace Alluxio.Config.Diagnostics.Catalogue;

/// <summary>All diagnostic codes with what they mean.</summary>
public static class DiagnosticCatalogue
{
    /// <summary>The descriptors, sorted by code.</summary>
    public static ValueList<DiagnosticDescriptor> All { get; } =
    [
        ReadingDiagnostics.SyntaxError,
        ReadingDiagnostics.TabIndentation,
        ReadingDiagnostics.UnclosedBracket,
        ReadingDiagnostics.DuplicateKey,
        ReadingDiagnostics.UndefinedAlias,
        ReadingDiagnostics.TooManyNodes,
        ReadingDiagnostics.NestingTooDeep,
        ReadingDiagnostics.TextTooLong,
        ReadingDiagnostics.ByteOrderMark,
        ReadingDiagnostics.CarriageReturn,
        ReadingDiagnostics.ControlCharacter,
        ReadingDiagnostics.NothingToRead,
        ReadingDiagnostics.TemplateLeftIn,
        ReadingDiagnostics.InvalidEncoding,
        ReadingDiagnostics.TooManyProblems,
        ReadingDiagnostics.KeyNotText,
        ReadingDiagnostics.BadMergeKey,
        ReadingDiagnostics.UnclosedQuote,
        ReadingDiagnostics.RecursiveAlias,
        ReadingDiagnostics.FileNotReadable,
        BindingDiagnostics.UnknownField,
        BindingDiagnostics.UnknownKind,
        BindingDiagnostics.MissingKind,
        BindingDiagnostics.WrongType,
        BindingDiagnostics.NumberForText,
        BindingDiagnostics.BooleanForText,
        BindingDiagnostics.BadInteger,
        BindingDiagnostics.BadBoolean,
        BindingDiagnostics.OldBoolean,
        BindingDiagnostics.BadQuantity,
        BindingDiagnostics.BadTime,
        BindingDiagnostics.BadBase64,
        BindingDiagnostics.RequiredFieldMissing,
        BindingDiagnostics.BadImageReference,
        BindingDiagnostics.NotAnObject,
        BindingDiagnostics.DuplicateObject,
        FluidDiagnostics.NoRuntime,
        FluidDiagnostics.SeveralRuntimes,
        FluidDiagnostics.NoDataset,
        FluidDiagnostics.ProfilesDiffer,
        FluidDiagnostics.FieldIgnored,
        FluidDiagnostics.NoQuota,
        FluidDiagnostics.QuotaCount,
        FluidDiagnostics.BadQuotaItem,
        FluidDiagnostics.SeveralOwners,
        FluidDiagnostics.WrongOwner,
        FluidDiagnostics.OptionTwice,
        FluidDiagnostics.SecretNotFound,
        FluidDiagnostics.VolumeNotFound,
        FluidDiagnostics.TierExceedsLimit,
        FluidDiagnostics.BadFuseVersion,
        FluidDiagnostics.HadoopConfigNotFound,
        FluidDiagnostics.HadoopConfigEmpty,
        FluidDiagnostics.NotRenderable,
        FluidDiagnostics.UserWithoutIds,
        FluidDiagnostics.BadCriticalFusePod,
        FluidDiagnostics.BadHashRing,
        FluidDiagnostics.HashRingsDiffer,
        FluidDiagnostics.BlankInSecretName,
        FluidDiagnostics.NumericName,
        FluidDiagnostics.NoName,
        FluidDiagnostics.NegativeReplicas,
        OperatorDiagnostics.NoName,
        OperatorDiagnostics.NoDataset,
        OperatorDiagnostics.NoProperties,
        OperatorDiagnostics.NoDatasetPath,
        OperatorDiagnostics.NotRenderable,
        OperatorV1Diagnostics.UndocumentedField,
        OperatorV1Diagnostics.FragmentWithoutKind,
        OperatorV1Diagnostics.GlobalWithoutSpec,
        OperatorV1Diagnostics.MountFieldMissing,
        OperatorV1Diagnostics.MountAtRoot,
        OperatorV1Diagnostics.MountNotBelowRoot,
        OperatorV1Diagnostics.MountPathTwice,
        OperatorV1Diagnostics.MountPathNested,
        OperatorV1Diagnostics.StoragePathNested,
    ];

    private static readonly FrozenDictionary<string, DiagnosticDescriptor> ByCode =
        All.ToFrozenDictionary(static descriptor => descriptor.Code, StringComparer.Ordinal);

    /// <summary>The descriptor of a code, or <see langword="null"/> where there is no such code.</summary>
    /// <param name="code">The code, for example <c>ALX1001</c>.</param>
    public static DiagnosticDescriptor? Find(string code) => ByCode.GetValueOrDefault(code);
}
