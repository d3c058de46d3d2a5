using Alluxio.Config.Models;
using FsCheck;
using FsCheck.Fluent;

namespace Alluxio.Config.Tests.Laws;

/// <summary><see cref="FieldValues"/> behave as an array with a place for each slot, whatever the order of changes.</summary>
public sealed class FieldValueLaws
{
    // The first removes.
    private static readonly object?[] Objects = [null, 1, 2, 3];

    private static readonly Gen<(int Slot, int Value)[]> Changes =
        (from slot in Gen.Choose(0, FieldValues.MaxFields - 1)
         from value in Gen.Choose(0, Objects.Length - 1)
         select (slot, value)).ArrayOf().Resize(60);

    [Fact]
    public void AnyChanges_LeaveWhatAnArrayHas() => Law.Hold(
        Changes,
        static changes => Slots(Values(changes)).SequenceEqual(Array(changes)));

    [Fact]
    public void Next_VisitsThePresentSlotsInOrder() => Law.Hold(
        Changes,
        static changes =>
        {
            FieldValues values = Values(changes);
            List<int> visited = [];
            for (int slot = values.Next(0); slot >= 0; slot = values.Next(slot + 1))
            {
                visited.Add(slot);
            }

            object?[] array = Array(changes);
            return visited.SequenceEqual(Enumerable.Range(0, array.Length).Where(slot => array[slot] is not null))
                && values.Count == visited.Count
                && values.IsEmpty == (visited.Count == 0);
        });

    [Fact]
    public void ACopy_ChangesIndependently() => Law.Hold(
        from before in Changes from after in Changes select (before, after),
        static both =>
        {
            FieldValues values = Values(both.before);
            FieldValues copy = values.Copy();
            foreach ((int slot, int value) in both.after)
            {
                copy.Set(slot, Objects[value]);
            }

            return Slots(values).SequenceEqual(Array(both.before)) && Slots(copy).SequenceEqual(Array([.. both.before, .. both.after]));
        });

    [Fact]
    public void EqualContent_IsEqual_WhateverTheOrderOfChanges() => Law.Hold(
        from before in Changes from after in Changes select (before, after),
        static both =>
        {
            FieldValues left = Values(both.before);
            FieldValues right = Values(both.after);
            bool isSame = Array(both.before).SequenceEqual(Array(both.after));
            FieldValues again = default;
            foreach (int slot in Enumerable.Range(0, FieldValues.MaxFields).Reverse())
            {
                again.Set(slot, left[slot]);
            }

            return left.Equals(in again) && left.GetHashCode() == again.GetHashCode() && left.Equals(in right) == isSame;
        });

    private static FieldValues Values((int Slot, int Value)[] changes)
    {
        FieldValues values = default;
        foreach ((int slot, int value) in changes)
        {
            values.Set(slot, Objects[value]);
        }

        return values;
    }

    private static object?[] Array((int Slot, int Value)[] changes)
    {
        object?[] array = new object?[FieldValues.MaxFields];
        foreach ((int slot, int value) in changes)
        {
            array[slot] = Objects[value];
        }

        return array;
    }

    private static IEnumerable<object?> Slots(FieldValues values) =>
        Enumerable.Range(0, FieldValues.MaxFields).Select(slot => values[slot]);
}
